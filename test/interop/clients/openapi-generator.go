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
	settings := made.NewConfiguration()
	settings.Servers = made.ServerConfigurations{{URL: os.Getenv("INTEROP_URL")}}
	client := made.NewAPIClient(settings)
	app, _ := strconv.ParseInt(os.Getenv("INTEROP_SDKAPPID"), 10, 64)
	for _, group := range os.Args[1:] {
		answer, _, err := client.GroupCountersAPI.GetGroupCounter(context.Background()).
			Sdkappid(app).Identifier(os.Getenv("INTEROP_IDENTIFIER")).Usersig(os.Getenv("INTEROP_USERSIG")).
			Random(7).Contenttype("json").GetGroupCounterRequest(*made.NewGetGroupCounterRequest(group)).Execute()
		if err != nil {
			show(map[string]any{"error": err.Error()})
			continue
		}
		counters := map[string]string{}
		for _, one := range answer.GetGroupCounter() {
			counters[one.GetKey()] = strconv.FormatInt(one.GetValue(), 10)
		}
		show(map[string]any{"status": answer.GetActionStatus(), "code": answer.GetErrorCode(), "counters": counters})
	}
}

func show(reading map[string]any) {
	text, _ := json.Marshal(reading)
	fmt.Println(string(text))
}
