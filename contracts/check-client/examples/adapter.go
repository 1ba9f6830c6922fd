// An adapter of group-counter check-client, with a client of get_group_counter in it. Go, standard library only.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"net/url"
	"os"
	"sync"
	"time"
)

type line struct {
	ID, BaseURL, Identifier, Usersig string
	SDKAppID                         int64
	Start, Request                   json.RawMessage
}
type answer struct {
	ActionStatus string
	ErrorCode    *int64
	GroupCounter []struct {
		Key   *string
		Value *int64
	}
}
type object = map[string]any

func call(c line) object {
	query := url.Values{"identifier": {c.Identifier}, "usersig": {c.Usersig}, "contenttype": {"json"},
		"sdkappid": {fmt.Sprint(c.SDKAppID)}, "random": {fmt.Sprint(rand.Uint32())}}
	to := c.BaseURL + "/v4/group_open_http_svc/get_group_counter?" + query.Encode()
	response, err := (&http.Client{Timeout: 5 * time.Second}).Post(to, "application/json", bytes.NewReader(c.Request))
	if err != nil {
		return object{"error": object{"kind": "transport"}} // err quotes the URL, which holds the UserSig
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	var a answer
	var syntax *json.SyntaxError
	if err == nil {
		err = json.Unmarshal(body, &a)
	}
	if response.StatusCode != 200 || errors.As(err, &syntax) || errors.Is(err, io.ErrUnexpectedEOF) {
		return object{"error": object{"kind": "transport"}}
	}
	if err == nil && a.ErrorCode != nil && a.ActionStatus == "FAIL" && *a.ErrorCode != 0 {
		return object{"error": object{"code": *a.ErrorCode}}
	}
	broken := err != nil || a.ErrorCode == nil || a.ActionStatus != "OK" || *a.ErrorCode != 0
	for _, counter := range a.GroupCounter {
		broken = broken || counter.Key == nil || counter.Value == nil
	}
	if broken {
		return object{"error": object{"kind": "envelope"}}
	}
	return object{"result": object{"counters": append(a.GroupCounter[:0:0], a.GroupCounter...)}}
}

func main() {
	var lock sync.Mutex
	var calls sync.WaitGroup
	write := func(o object) { lock.Lock(); defer lock.Unlock(); json.NewEncoder(os.Stdout).Encode(o) }
	for lines := bufio.NewReader(os.Stdin); ; {
		text, err := lines.ReadBytes('\n')
		if err != nil {
			break
		}
		var c line
		json.Unmarshal(text, &c)
		if c.Start != nil {
			write(object{"started": object{"protocol": 1, "parallel": 8, "unsupported": []string{"https"}, "client": object{"name": "go example", "language": "Go"}}})
			continue
		}
		calls.Add(1)
		go func() { defer calls.Done(); o := call(c); o["id"] = c.ID; write(o) }()
	}
	calls.Wait()
}
