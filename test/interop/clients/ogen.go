package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"

	"interop/made"
)

func main() {
	client, err := made.NewClient(os.Getenv("INTEROP_URL"))
	if err != nil {
		panic(err)
	}
	app, _ := strconv.ParseInt(os.Getenv("INTEROP_SDKAPPID"), 10, 64)
	for _, group := range os.Args[1:] {
		answer, err := client.GetGroupCounter(context.Background(), &made.GetGroupCounterRequest{GroupId: group}, made.GetGroupCounterParams{
			Sdkappid: app, Identifier: os.Getenv("INTEROP_IDENTIFIER"), Usersig: os.Getenv("INTEROP_USERSIG"),
			Random: 7, Contenttype: "json",
		})
		if err != nil {
			show(map[string]any{"error": err.Error()})
			continue
		}
		counters := map[string]string{}
		for _, one := range answer.GroupCounter {
			counters[one.Key] = strconv.FormatInt(one.Value, 10)
		}
		show(map[string]any{"status": answer.ActionStatus, "code": answer.ErrorCode, "counters": counters})
	}
}

func show(reading map[string]any) {
	text, _ := json.Marshal(reading)
	fmt.Println(string(text))
}
