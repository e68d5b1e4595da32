package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseAddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://m%40e:p%2Fw+%3A@db.example:6543/news?sslmode=require",
        "postgresql://m%40e:p%2Fw+:@db.example:6543/news?sslmode=require",
        "jdbc:postgresql://m%40e:p%2Fw+:@db.example:6543/news?sslmode=require",
        "jdbc:postgresql://db.example:6543/news?user=m%40e&password=p%2Fw%2B:&sslmode=require"
      })
  void parseKnowsTheUsualForms(String url) {
    PGSimpleDataSource source = DatabaseAddress.parse(url).source();
    assertThat(source.getServerNames()).containsExactly("db.example");
    assertThat(source.getPortNumbers()).containsExactly(6543);
    assertThat(source.getDatabaseName()).isEqualTo("news");
    assertThat(source.getUser()).isEqualTo("m@e");
    assertThat(source.getPassword()).isEqualTo("p/w+:");
    assertThat(source.getSslMode()).isEqualTo("require");
  }

  @Test
  void sourceKeepsItsOwnSearchPath() {
    PGSimpleDataSource source =
        DatabaseAddress.parse("postgres://me@host/db?currentSchema=other&connect_timeout=3")
            .source();
    assertThat(source.getCurrentSchema()).isEqualTo("tomtat,public");
    assertThat(source.getConnectTimeout()).isEqualTo(3);
    assertThat(source.getSocketTimeout()).isZero();
    assertThat(source.getTcpKeepAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://me:s3cret@host/db",
        "postgres://me:s3cret@host",
        "postgres://me:s3cret@host/",
        "postgres://me:s3cret%@host/db",
        "postgres://me:s3cret@host:port/db",
        "postgres://me:s3cret@host/db?sslmod=require",
        "postgres://me:s3cret@host/db?sslmode",
        "jdbc:postgresql:db?password=s3cret"
      })
  void parseRefusesTheRestWithoutThePassword(String url) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("DATABASE_URL: ")
        .hasMessageContaining("Write it as")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void toStringHidesThePassword() {
    assertThat(DatabaseAddress.parse("postgres://me:s3cret@host/db"))
        .hasToString("database db on host as me");
  }
}
