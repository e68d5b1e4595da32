package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "thứ Hai, 16/11/2026 | 08:30 (GMT+7); 2026-11-16T08:30+07:00",
        "16 tháng 11 năm 2026; 2026-11-16",
        "21:48 26/09/2026; 2026-09-26T21:48+07:00",
        "Cập nhật: 13:50, 29/10/2026; 2026-10-29T13:50+07:00",
        "Chủ nhật, 1.2.2026, 9h05; 2026-02-01T09:05+07:00",
        "Ngày 3-4-2026; 2026-04-03",
        "Thứ bảy, 21/11/2026 08:15; 2026-11-21T08:15+07:00",
        "08:15 21/11/2026; 2026-11-21T08:15+07:00",
        "21-11-2026; 2026-11-21",
        "Cập nhật lúc 16 giờ 5 phút, ngày 16 tháng 11 năm 2026; 2026-11-16T16:05+07:00",
        "16h05, 21/11/2026; 2026-11-21T16:05+07:00",
        "8 giờ 30 phút sáng 16/11/2026; 2026-11-16T08:30+07:00",
        "Thứ Hai, 16/11/2026, 3 giờ 05 chiều; 2026-11-16T15:05+07:00",
        "Ngày 16/11/2026 lúc 7 giờ tối; 2026-11-16T19:00+07:00",
        "8h30 tối, 16-11-2026; 2026-11-16T20:30+07:00",
        "12 giờ 15 phút trưa ngày 16/11/2026; 2026-11-16T12:15+07:00",
        "1 giờ 15 phút trưa ngày 16/11/2026; 2026-11-16T13:15+07:00",
        "11 giờ 45 phút đêm, 16/11/2026; 2026-11-16T23:45+07:00",
        "0 giờ 5 phút, 16/11/2026; 2026-11-16T00:05+07:00",
        "16/11/2026 12:10 AM; 2026-11-16T00:10+07:00",
        "Cứu hộ sau 3 giờ 20 phút, 16/11/2026; 2026-11-16",
        "Sửa 25 giờ 70 phút, 16/11/2026; 2026-11-16",
        "Thứ Hai, ngày 16 tháng 11 năm 2026 - 8h30; 2026-11-16T08:30+07:00",
        "16:05 | 21/11/2026 (GMT+7); 2026-11-21T16:05+07:00",
        "16/11/2026 08:30 CH; 2026-11-16T20:30+07:00",
        "16/11/2026 12:10 SA; 2026-11-16T00:10+07:00",
        "16/11/2026 02:30 PM; 2026-11-16T14:30+07:00",
        "1:30 GMT+0, 16/11/2026; 2026-11-16T08:30+07:00",
        "16/11/2026 08:30 (GMT +07:00); 2026-11-16T08:30+07:00",
        "2026-11-16 08:30; 2026-11-16T08:30+07:00",
        "08:30 | 2026-11-16; 2026-11-16T08:30+07:00",
        "16 Tháng Mười Một, 2026; 2026-11-16",
        "16 Tháng Mười 2026; 2026-10-16",
        "Ngày 5 tháng Năm năm 2026; 2026-05-05",
        "16 / 11 / 2026 - 8h30; 2026-11-16T08:30+07:00"
      })
  void visible(String line, String expected) {
    assertThat(Dates.visible(line)).hasToString(expected);
  }

  @Test
  void nothingIsLeftOfALineOfTimeAndDate() {
    assertThat(Dates.without("8 giờ 30 phút sáng, ngày 16 tháng 11 năm 2026").strip())
        .isEqualTo(",");
    assertThat(Dates.without("2026-11-16 08:30 SA").strip()).isEmpty();
    assertThat(Dates.without("16 Tháng Mười Một, 2026")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-21T17:42:00+07:00, 2026-10-21T17:42+07:00",
    "2026-10-20T23:30:00Z, 2026-10-21T06:30+07:00",
    "2026-10-21 17:42, 2026-10-21T17:42+07:00",
    "2026-10-21T17:42:05+0700, 2026-10-21T17:42:05+07:00",
    "2026-10-21, 2026-10-21",
    "'Mon, 16 Nov 2026 08:30:00 +0700', 2026-11-16T08:30+07:00",
    "'Mon, 16 Nov 2026 23:30 GMT', 2026-11-17T06:30+07:00",
    "'16 Nov 2026', 2026-11-16",
    "2026/11/16 08:30, 2026-11-16T08:30+07:00",
    "11/16/2026 8:30:00 AM, 2026-11-16T08:30+07:00",
    "11/16/2026 02:30 PM, 2026-11-16T14:30+07:00",
    "11/5/2026 12:30:00 PM, 2026-11-05T12:30+07:00",
    "05/11/2026 08:30:00 AM, 2026-11-05T08:30+07:00",
    "16/11/2026 8:30:00 PM, 2026-11-16T20:30+07:00"
  })
  void machine(String text, String expected) {
    assertThat(Dates.machine(text)).hasToString(expected);
  }

  /** As a clock says that was never set. */
  @Test
  void noNewsIsFromBeforeTheWeb() {
    assertThat(Dates.machine("1970-01-01T00:00:00Z")).isNull();
    assertThat(Dates.machine("Thu, 01 Jan 1970 00:00:00 +0000")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17/10",
        "45/13/2026",
        "số 12/2026/NĐ-CP",
        "giai đoạn 2026 - 2030",
        "01/01/1970",
        "30/4/1975",
        "11/16/2026",
        ""
      })
  void noDate(String line) {
    assertThat(Dates.visible(line)).isNull();
  }
}
