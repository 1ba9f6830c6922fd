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
	client, err := made.NewClientWithResponses(os.Getenv("INTEROP_URL"))
	if err != nil {
		panic(err)
	}
	app, _ := strconv.ParseInt(os.Getenv("INTEROP_SDKAPPID"), 10, 64)
	for _, group := range os.Args[1:] {
		params := &made.GetGroupCounterParams{
			Sdkappid: app, Identifier: os.Getenv("INTEROP_IDENTIFIER"), Usersig: os.Getenv("INTEROP_USERSIG"),
			Random: 7, Contenttype: "json",
		}
		response, err := client.GetGroupCounterWithResponse(context.Background(), params, made.GetGroupCounterRequest{GroupId: group})
		if err != nil || response.JSON200 == nil {
			show(map[string]any{"error": fmt.Sprint(err)})
			continue
		}
		answer, counters := response.JSON200, map[string]string{}
		if answer.GroupCounter != nil {
			for _, one := range *answer.GroupCounter {
				counters[one.Key] = strconv.FormatInt(one.Value, 10)
			}
		}
		show(map[string]any{"status": answer.ActionStatus, "code": answer.ErrorCode, "counters": counters})
	}
}

func show(reading map[string]any) {
	text, _ := json.Marshal(reading)
	fmt.Println(string(text))
}
