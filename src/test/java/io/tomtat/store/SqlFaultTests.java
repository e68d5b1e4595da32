package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlFaultTests {

  @Test
  void ofWhenARowIsLargerThanAnIndexHolds() {
    assertThat(SqlFault.of(new SQLException("index row size exceeds btree maximum", "54000")))
        .isEqualTo(SqlFault.DATA);
  }
}
