package io.tomtat.extract;

import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;

/** Which language a text is in: spelling first, a detector where spelling leaves doubt. */
final class Language {

  static final String VIETNAMESE = "vi";

  /** Characters that tell the language of any text. */
  private static final int SAMPLE = 10_000;

  private @Nullable LanguageDetector detector;

  /**
   * @return ISO 639-1 code, null if nobody knows
   */
  @Nullable String of(String text) {
    Spelling spelling = Spelling.of(text);
    if (spelling.isVietnamese() || spelling.isUnaccentedVietnamese()) {
      return VIETNAMESE;
    }
    String detected = detect(text);
    return VIETNAMESE.equals(detected) && !spelling.mayBeVietnamese() ? null : detected;
  }

  /** One at a time: the detector keeps the text it is given. */
  private synchronized @Nullable String detect(String text) {
    LanguageResult result = detector().detect(text.substring(0, Math.min(text.length(), SAMPLE)));
    return result.isUnknown() ? null : result.getLanguage();
  }

  /** Its models take a second to load, so they wait until spelling is in doubt. */
  private LanguageDetector detector() {
    if (detector == null) {
      detector = new OptimaizeLangDetector().loadModels();
    }
    return detector;
  }
}
