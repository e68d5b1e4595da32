package io.tomtat.job;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch over one database, without an application context: a start costs milliseconds.
 *
 * <p>The Jackson serializer, because the default one deserialises Java objects without a filter.
 */
record BatchKit(
    JobRepository repository,
    TaskExecutorJobOperator operator,
    PlatformTransactionManager transactions) {

  static BatchKit over(DataSource database) {
    try {
      PlatformTransactionManager transactions = new JdbcTransactionManager(database);
      JobRepository repository = repository(database, transactions);
      return new BatchKit(repository, operator(repository), transactions);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static JobRepository repository(
      DataSource database, PlatformTransactionManager transactions) throws Exception {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database);
    factory.setTransactionManager(transactions);
    factory.setDatabaseType("POSTGRES");
    factory.setSerializer(new JacksonExecutionContextStringSerializer());
    factory.afterPropertiesSet();
    return PatientRepository.over(factory.getObject(), JdbcClient.create(database), transactions);
  }

  private static TaskExecutorJobOperator operator(JobRepository repository) throws Exception {
    TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    operator.afterPropertiesSet();
    return operator;
  }
}
