import java.util.Map;
import java.util.TreeMap;
import made.ApiClient;
import made.GetGroupCounterRequest;
import made.GroupCounterAnswer;
import made.GroupCounterItem;
import made.GroupCountersApi;

public class InteropClient {
  public static void main(String[] groups) throws Exception {
    Map<String, String> env = System.getenv();
    ApiClient client = new ApiClient();
    client.updateBaseUri(env.get("INTEROP_URL"));
    GroupCountersApi api = new GroupCountersApi(client);
    for (String group : groups) {
      Map<String, Object> reading = new TreeMap<>();
      try {
        GroupCounterAnswer answer =
            api.getGroupCounter(
                Long.parseLong(env.get("INTEROP_SDKAPPID")),
                env.get("INTEROP_IDENTIFIER"),
                7L,
                "json",
                env.get("INTEROP_USERSIG"),
                new GetGroupCounterRequest().groupId(group));
        Map<String, String> counters = new TreeMap<>();
        if (answer.getGroupCounter() != null)
          for (GroupCounterItem one : answer.getGroupCounter()) counters.put(one.getKey(), String.valueOf(one.getValue()));
        reading.put("status", answer.getActionStatus().getValue());
        reading.put("code", answer.getErrorCode());
        reading.put("counters", counters);
      } catch (Exception error) {
        reading.put("error", error.toString());
      }
      System.out.println(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(reading));
    }
  }
}
