package io.tomtat.extract;

/**
 * VISCII 1.1 (RFC 1456): every letter of Vietnamese in one byte, six of them among the controls.
 */
final class Viscii {

  /** Of the bytes 80 to FF. */
  private static final String UPPER_HALF =
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
          + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
          + "Õắằặấầẩậẽẹếềểễệố"
          + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
          + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
          + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
          + "àáâãảăữẫèéêẻìíĩỉ"
          + "đựòóôõỏọụùúũủýợỮ";

  private static final int[] CONTROLS = {0x02, 0x05, 0x06, 0x14, 0x19, 0x1E};
  private static final String OF_CONTROLS = "ẲẴẪỶỸỴ";

  private Viscii() {}

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte code : bytes) {
      text.append(letter(code & 0xFF));
    }
    return text.toString();
  }

  private static char letter(int code) {
    if (code >= 0x80) {
      return UPPER_HALF.charAt(code - 0x80);
    }
    for (int i = 0; i < CONTROLS.length; i++) {
      if (CONTROLS[i] == code) {
        return OF_CONTROLS.charAt(i);
      }
    }
    return (char) code;
  }
}
