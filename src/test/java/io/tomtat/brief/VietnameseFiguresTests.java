package io.tomtat.brief;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseFiguresTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "đạt 1.284,6 tỷ đồng                   | VND 1.2846 trillion",
        "9,8 nghìn tỷ đồng                     | VND 9.8 trillion",
        "0,42 nghìn tỷ đồng                    | VND 420 billion",
        "4,2 vạn tấn lúa                       | 42,000 tonnes",
        "hơn 6.400 tỷ                          | 6.4 trillion",
        "3 tỷ 200 triệu đồng                   | VND 3.2 billion",
        "2 triệu rưỡi                          | 2.5 million",
        "1,5 tỉ USD                            | USD 1.5 billion",
        "25.000 đô la Mỹ                       | USD 25,000",
        "1,7 triệu EUR                         | EUR 1.7 million",
        "120 triệu yên                         | JPY 120 million",
        "38.450đ một ký                        | VND 38,450 per kg",
        "giá 9.800 đồng/m3                     | VND 9,800 per cubic metres",
        "600.000 đồng/ha/năm                   | VND 600,000 per ha per years",
        "5,2 triệu đồng một tháng              | VND 5.2 million per months",
        "1.284 người                           | 1,284 people",
        "1,284 tỷ USD                          | USD 1.284 billion",
        "tăng 12,5% so với                     | 12.5%",
        "mười hai phần trăm                    | 12%",
        "giảm 0,3 điểm phần trăm               | 0.3 percentage points",
        "VN-Index mất 12,4 điểm                | 12.4 points",
        "4 phần nghìn                          | 4 per thousand",
        "tăng gấp 2,5 lần                      | 2.5 times",
        "tăng gấp ba so với                    | 3 times",
        "cao gấp đôi                           | 2 times",
        "lương gấp rưỡi                        | 1.5 times",
        "gấp khoảng bốn lần                    | 4 times",
        "một nửa số hộ                         | 1/2",
        "hơn nửa triệu người                   | 500,000 people",
        "nửa năm sau                           | 0.5 years",
        "gần hai phần ba doanh thu             | 2/3",
        "một phần tư                           | 1/4",
        "87/92 đại biểu                        | 87/92",
        "tỷ số 3-1                             | 3; 1",
        "hơn chục hộ                           | 10 households",
        "vài chục người                        | some 10",
        "hàng trăm ngôi nhà                    | some 100",
        "hàng chục nghìn lao động              | some 10,000",
        "hàng tỷ đồng                          | some 1 billion",
        "hai mươi mốt tỉnh                     | 21",
        "mười lăm ngày                         | 15 days",
        "ba mươi tư cuốn                       | 34",
        "một trăm linh năm hộ                  | 105 households",
        "hai trăm năm mươi nghìn đồng          | VND 250,000",
        "năm người bị thương                   | 5 people",
        "hai năm một lần                       | 2 years; 1 times",
        "một năm rưỡi                          | 1.5 years",
        "năm 2026 là năm đầu                   | 2026",
        "giai đoạn 2026 - 2030                 | 2026; 2030",
        "nhiệm kỳ 2026-2031                    | 2026; 2031",
        "năm học 2027-28                       | 2027; 2028",
        "ngày 17/10                            | 17 October",
        "17/10                                 | 17 October",
        "12/8/2026                             | 12 August 2026",
        "ngày 12-8-2026                        | 12 August 2026",
        "ngày 26.3.2026                        | 26 March 2026",
        "ngày 30-6                             | 30 June",
        "ngày 3 tháng 9 năm 2026               | 3 September 2026",
        "rạng sáng 3/9                         | 3 September",
        "tháng 9/2027                          | September 2027",
        "tháng 9 năm 2027                      | September 2027",
        "hồi tháng tư                          | April",
        "tháng mười hai                        | December",
        "từ ngày 22 đến 26/5/2027              | 22 May 2027; 26 May 2027",
        "22-26/5/2027                          | 22 May 2027; 26 May 2027",
        "các ngày 5, 6 và 7/9                  | 5 September; 6 September; 7 September",
        "ba tháng 7, 8 và 9                    | 3; July; August; September",
        "quý III                               | quarter 3",
        "quý I/2027                            | quarter 1 of 2027",
        "quý 4 năm 2026                        | quarter 4 of 2026",
        "quý II và quý III                     | quarter 2; quarter 3",
        "nửa đầu năm 2027                      | first half of 2027",
        "nửa cuối năm                          | second half",
        "thập niên 1990                        | the 1990s",
        "những năm 90                          | the 1990s",
        "lúc 8h30                              | 8:30",
        "8 giờ 30 phút                         | 8:30",
        "từ 18 giờ đến 23 giờ 30 phút          | 18:00; 23:30",
        "lúc 15:00                             | 15:00",
        "5 giờ chiều                           | 17:00",
        "3 giờ sáng                            | 3:00",
        "9 phút 58 giây 41                     | 598.41 seconds",
        "38-40 triệu đồng                      | VND 38 million; VND 40 million",
        "1.620 - 1.700 tỷ đồng                 | VND 1.62 trillion; VND 1.7 trillion",
        "từ 38.000 đồng đến 55.000 đồng/kg     | VND 38,000; VND 55,000 per kg",
        "từ 5 lên 7%                           | 5%; 7%",
        "28, 34 và 41%                         | 28%; 34%; 41%",
        "5,5 tạ/ha                             | 5.5 quintals per ha",
        "gió 90 km/h                           | 90 km/h",
        "120 m2                                | 120 square metres",
        "3 công đất                            | 3 cong",
        "10 công ty                            | 10",
        "5 lượng vàng                          | 5 taels",
        "185 triệu đồng/lượng                  | VND 185 million per taels",
        "âm 35 độ C                            | 35 °C",
        "1,2 triệu TEU                         | 1.2 million TEU",
        "Chỉ thị số 25-CT/TW                   | No. 25CTTW",
        "Kết luận số số 318-KL/TW              | No. 318KLTW",
        "Nghị định 12/2026/NĐ-CP               | No. 122026NDCP",
        "Luật số 15/2025/QH15                  | No. 152025QH15",
        "Quyết định 1234/QĐ-TTg                | No. 1234QDTTG",
        "Chỉ thị số 25                         | No. 25",
        "Đại hội lần thứ XIII                  | No. 13",
        "kỳ họp thứ 8                          | No. 8",
        "cuốn sổ thứ ba mươi tư                | No. 34",
        "Quốc lộ 1A                            | No. 1A",
        "dịch COVID-19                         | No. COVID19",
        "tiêm kích Su-30                       | 30",
        "đội U23                               | No. U23",
        "bão số 12                             | No. 12",
        "thế kỷ XXI                            | No. 21",
        "hôm qua                               | publication day-1",
        "sáng nay                              | publication day+0",
        "năm ngoái                             | publication year-1",
      })
  void figuresMeanWhatTheySay(String text, String expected) {
    assertThat(words(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "cả năm",
    "đầu năm nay là mùa khô",
    "nhiều năm qua",
    "Bà Sáu Nhỏ bán rau",
    "bác Ba Phi kể",
    "tỷ lệ hộ nghèo",
    "vào thứ Hai và thứ Sáu",
    "lúc nửa đêm",
    "đầu tư công",
    "công nhân và công ty"
  })
  void figuresWhenThereAreNone(String text) {
    assertThat(VietnameseFigures.of(text)).noneMatch(f -> !(f.first() instanceof RelativeDate));
  }

  static String words(String text) {
    List<Figure> figures = VietnameseFigures.of(text);
    return figures.stream().map(figure -> figure.first().words()).collect(joining("; "));
  }
}
