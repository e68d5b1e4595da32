package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HedgeCheckTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Gần 350 cán bộ dự họp.                       | Nearly 350 officials attended.",
        "Gần 350 cán bộ dự họp.                       | Almost 350 officials attended.",
        "Hơn 5.000 hộ được hỗ trợ.                    | More than 5,000 households were supported.",
        "Khoảng 70% vốn là vốn vay.                   | About 70% of the capital is borrowed.",
        "Ít nhất 15 người bị thương.                  | At least 15 people were injured.",
        "Tối đa 30 triệu đồng mỗi hộ.                 | Up to VND 30 million a household was granted.",
        "Học phí tăng không quá 8%.                   | Tuition rises by no more than 8%.",
        "Học phí tăng không dưới 8%.                  | Tuition rises by no less than 8%.",
        "Doanh thu đạt hơn 9.800 tỷ đồng.             | Revenue topped VND 9.8 trillion.",
        "Lãi suất cao hơn 2%.                         | The rate is 2% higher.",
        "Trong khoảng 5 năm, xã trồng 30 ha.          | In 5 years the commune planted 30 ha.",
        "Dự án dự kiến khởi công năm 2027.            | The project is expected to break ground in 2027.",
        "Dự án sẽ khởi công năm 2027.                 | The project is to break ground in 2027.",
        "Ông đề nghị tăng lương từ năm 2027.          | He proposed higher wages from 2027.",
        "Thiệt hại ước tính 12 tỷ đồng.               | Damage was estimated at VND 12 billion.",
        "Nghi phạm được cho là đã trốn sang Lào.      | The suspect is believed to have fled to Laos.",
        "Năm xã chưa báo cáo.                         | Five communes have not yet reported.",
        "Hội nghị không chỉ bàn về 12 dự án.          | The conference discussed 12 projects.",
        "Hãng hàng không mở 12 đường bay.             | The airline opened 12 routes.",
        "Gần 350 cán bộ dự họp. ¶ 350 người nhận quà. | The 350 received gifts.",
        "Lợi nhuận nằm trong khoảng 1.620 - 1.700 tỷ. | Profit is forecast at VND 1,620-1,700 billion."
      })
  void findingsWhenTheHedgeIsHeard(String vietnamese, String english) {
    assertThat(hedges(vietnamese, english)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Gần 350 cán bộ dự họp.                       | 350 officials attended.",
        "Gần 350 cán bộ dự họp.                       | More than 350 officials attended.",
        "Hơn 5.000 hộ được hỗ trợ.                    | A total of 5,000 households were supported.",
        "Khoảng 70% vốn là vốn vay.                   | Loans make up 70% of the capital.",
        "Ít nhất 15 người bị thương.                  | Fifteen or rather 15 people were injured.",
        "Tối đa 30 triệu đồng mỗi hộ.                 | Each household gets VND 30 million.",
        "Học phí tăng không quá 8%.                   | Tuition rises by 8%.",
        "Ước tính khoảng 9,4 tấn mỗi ha.              | The yield is 9.4 tonnes a hectare.",
        "Doanh thu đạt hơn 9.800 tỷ đồng.             | Revenue was VND 9.8 trillion.",
        "Không dưới hai phần ba số hộ đồng ý.         | Two thirds of the households agreed.",
        "Tối đa 30 triệu đồng mỗi hộ.                 | Each household gets at least VND 30 million.",
        "Dự án dự kiến khởi công năm 2027.            | The project started construction in 2027.",
        "Dự án sẽ khởi công tháng sau.                | The project has started.",
        "Ông đề nghị tăng lương.                      | He raised wages.",
        "Liên đoàn kêu gọi tẩy chay.                  | The federation began a boycott.",
        "Bộ đang xem xét dự án.                       | The ministry approved the project.",
        "Nghi phạm bị cáo buộc lừa đảo.               | The man defrauded victims.",
        "Năm xã chưa báo cáo.                         | Five communes have reported.",
        "Bốn hộ không bàn giao đất.                   | Four households handed over land.",
        "Công ty phấn đấu đạt 12 tỷ đồng năm 2027.    | The company earned VND 12 billion in 2027."
      })
  void findingsWhenTheHedgeIsDropped(String vietnamese, String english) {
    assertThat(hedges(vietnamese, english)).isNotEmpty();
  }

  private static java.util.List<String> hedges(String vietnamese, String english) {
    return Told.of(vietnamese, english).errors().stream()
        .filter(line -> line.startsWith("hedge "))
        .toList();
  }
}
