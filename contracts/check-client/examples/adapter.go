// An adapter of group-counter check-client, with a client of get_group_counter in it. Go, standard library only.
package main
import (
	"bytes"
	"encoding/json"
	"io"
	"math/rand"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"time"
	"unicode/utf8"
)
type object map[string]any
type counter struct{ Key, Value json.RawMessage }

func call(c map[string]json.RawMessage, text func(string) string) (string, object) {
	query := url.Values{"sdkappid": {string(c["sdkappid"])}, "identifier": {text("identifier")},
		"usersig": {text("usersig")}, "random": {strconv.Itoa(int(rand.Uint32()))}, "contenttype": {"json"}}
	to, client := text("baseUrl")+"/v4/group_open_http_svc/get_group_counter?"+query.Encode(), http.Client{Timeout: 5 * time.Second}
	response, err := client.Post(to, "application/json", bytes.NewReader(c["request"]))
	if err != nil {
		return "error", object{"kind": "transport"} // whose text quotes the URL, and so the UserSig
	}
	body, err := io.ReadAll(response.Body)
	if response.Body.Close(); err != nil || response.StatusCode != 200 || !json.Valid(body) || !utf8.Valid(body) {
		return "error", object{"kind": "transport"}
	}
	var answer struct {
		ActionStatus string
		ErrorCode    *int64
		GroupCounter []counter
	}
	if json.Unmarshal(body, &answer) != nil || answer.ErrorCode == nil || (answer.ActionStatus == "OK") != (*answer.ErrorCode == 0) {
		return "error", object{"kind": "envelope"}
	} else if answer.ActionStatus != "OK" {
		return "error", object{"code": *answer.ErrorCode}
	}
	for _, one := range answer.GroupCounter {
		if _, err := strconv.ParseInt(string(one.Value), 10, 64); err != nil || !bytes.HasPrefix(one.Key, []byte(`"`)) {
			return "error", object{"kind": "envelope"}
		}
	}
	return "result", object{"counters": append([]counter{}, answer.GroupCounter...)}
}

func main() {
	var c map[string]json.RawMessage
	text := func(name string) (value string) { json.Unmarshal(c[name], &value); return }
	for lines := json.NewDecoder(os.Stdin); lines.Decode(&c) == nil; c = nil {
		line := object{"started": object{"protocol": 1, "unsupported": []string{"https"}}}
		if c["start"] == nil {
			kind, value := call(c, text)
			line = object{"id": text("id"), kind: value}
		}
		json.NewEncoder(os.Stdout).Encode(line)
	}
}
