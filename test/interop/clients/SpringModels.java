import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import made.GetGroupCounterRequest;
import made.GroupCounterAnswer;
import made.GroupCounterItem;
import org.openapitools.jackson.nullable.JsonNullableModule;

public class SpringModels {
  public static void main(String[] groups) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    mapper.registerModule(new JsonNullableModule());
    // Spring's own mapper leaves out what it does not know and what is absent.
    mapper.configure(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    mapper.setSerializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY);
    for (String group : groups) {
      Map<String, Object> reading = new TreeMap<>();
      try {
        GroupCounterAnswer answer = mapper.readValue(ask(mapper.writeValueAsString(new GetGroupCounterRequest().groupId(group))), GroupCounterAnswer.class);
        Map<String, String> counters = new TreeMap<>();
        if (answer.getGroupCounter() != null)
          for (GroupCounterItem one : answer.getGroupCounter()) counters.put(one.getKey(), String.valueOf(one.getValue()));
        reading.put("status", answer.getActionStatus().getValue());
        reading.put("code", answer.getErrorCode());
        reading.put("counters", counters);
      } catch (Exception error) {
        reading.put("error", error.toString());
      }
      System.out.println(mapper.writeValueAsString(reading));
    }
  }

  private static String ask(String body) throws Exception {
    Map<String, String> env = System.getenv();
    String query =
        "sdkappid=" + env.get("INTEROP_SDKAPPID") + "&identifier=" + env.get("INTEROP_IDENTIFIER")
            + "&usersig=" + URLEncoder.encode(env.get("INTEROP_USERSIG"), StandardCharsets.UTF_8) + "&random=7&contenttype=json";
    URI uri = URI.create(env.get("INTEROP_URL") + "/v4/group_open_http_svc/get_group_counter?" + query);
    HttpRequest request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
