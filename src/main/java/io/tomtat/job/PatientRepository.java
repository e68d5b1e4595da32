package io.tomtat.job;

import io.tomtat.store.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.springframework.batch.core.repository.JobRepository;

/**
 * A job repository that waits for a database that is away. Spring Batch ends a step whose row
 * cannot be saved, and the row is a display only.
 */
final class PatientRepository implements InvocationHandler {

  private final JobRepository repository;

  private PatientRepository(JobRepository repository) {
    this.repository = repository;
  }

  static JobRepository over(JobRepository repository) {
    return (JobRepository)
        Proxy.newProxyInstance(
            JobRepository.class.getClassLoader(),
            new Class<?>[] {JobRepository.class},
            new PatientRepository(repository));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    Absence absence = new Absence(Database.ABSENCE);
    while (true) {
      try {
        return method.invoke(repository, arguments);
      } catch (InvocationTargetException e) {
        Duration pause = absence.pause(e.getTargetException());
        if (pause == null) {
          throw e.getTargetException();
        }
        Thread.sleep(pause.toMillis());
      }
    }
  }
}
