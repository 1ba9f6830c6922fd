// Java reads neither proxy nor authority from the environment, so both are handed on first.
import io.github.doocs.im.ImClient;
import io.github.doocs.im.model.request.GetGroupCounterRequest;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

public class Main {
  public static void main(String[] folder) throws Exception {
    Map<String, String> env = System.getenv();
    URI proxy = URI.create(env.get("HTTPS_PROXY"));
    System.setProperty("https.proxyHost", proxy.getHost());
    System.setProperty("https.proxyPort", String.valueOf(proxy.getPort()));
    trust(env.get("GROUP_COUNTER_CA_FILE"), folder[0] + "/trusted.p12");
    ImClient client = ImClient.getInstance(
        Long.parseLong(env.get("GROUP_COUNTER_SDKAPPID")),
        env.get("GROUP_COUNTER_IDENTIFIER"),
        env.get("GROUP_COUNTER_SECRET_KEY"));
    List<String> groups = new ArrayList<>(Collections.nCopies(9, "gck.ok"));
    groups.addAll(List.of("gck.10010", "gck.60007", "gck.slow"));
    for (String group : groups)
      System.out.println(group + " " + client.group.getGroupCounter(new GetGroupCounterRequest(group)).getErrorCode());
    System.exit(0);
  }

  static void trust(String authority, String file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (FileInputStream pem = new FileInputStream(authority)) {
      store.setCertificateEntry("mock", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    try (FileOutputStream out = new FileOutputStream(file)) {
      store.store(out, "changeit".toCharArray());
    }
    System.setProperty("javax.net.ssl.trustStore", file);
    System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
  }
}
