package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.Explanation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object of a run that ended without a result: the keys of {@link RunReport}, null where
 * nothing can be said.
 *
 * @param edition as asked for
 */
record FailedRun(String job, @Nullable LocalDate edition) {

  String json(RuntimeException failure) {
    return JsonMapper.shared().writeValueAsString(object(Failures.explain(failure)));
  }

  /** Of a command that found nothing to run for. */
  String nothingToDo() {
    return JsonMapper.shared().writeValueAsString(object(new Explanation(Exit.DONE, "")));
  }

  private Map<String, Object> object(Explanation explanation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("format", 1);
    object.put("job", job);
    object.put("edition", edition == null ? null : edition.toString());
    object.put("pass", null);
    object.put("revision", null);
    object.put("exit_code", explanation.exit().code());
    object.put("exit_reason", explanation.words());
    object.put("outcome", explanation.words());
    for (String key : RunReport.UNKNOWN_WITHOUT_RESULT) {
      object.put(key, null);
    }
    return object;
  }
}
