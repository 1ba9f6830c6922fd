// Reads the fixtures as a team with Go does, by the standard library alone: FOLDER. Every member has a type, and there are
// no others.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
)

type Counter struct {
	Key   string
	Value int64
}

type Request struct {
	GroupId          string
	GroupCounterKeys []string
}

type Response struct {
	ActionStatus string
	ErrorInfo    string
	ErrorCode    int64
	GroupCounter []Counter
}

type Exchange struct {
	Name     string   `json:"name"`
	Request  Request  `json:"request"`
	Response Response `json:"response"`
}

type TestGroup struct {
	GroupId string
	Title   string `json:"title"`
	Selects struct {
		Outcome  string    `json:"outcome"`
		Counters []Counter `json:"counters"`
		Type     string    `json:"type"`
		DelayMs  int       `json:"delayMs"`
		Code     int64     `json:"code"`
		Unknown  string    `json:"unknown"`
		Answer   string    `json:"answer"`
		Fault    string    `json:"fault"`
	} `json:"selects"`
}

type Code struct {
	Code    int64    `json:"code"`
	Name    string   `json:"name"`
	Meaning string   `json:"meaning"`
	Retry   string   `json:"retry"`
	Causes  []string `json:"causes"`
	Source  string   `json:"source"`
}

type Cause struct {
	Id    string  `json:"id"`
	Title string  `json:"title"`
	Codes []int64 `json:"codes"`
}

type Fault struct {
	Name    string `json:"name"`
	GroupId string
	Title   string `json:"title"`
	Reply   struct {
		Kind       string            `json:"kind"`
		Status     int               `json:"status"`
		Headers    map[string]string `json:"headers"`
		Body       string            `json:"body"`
		BodyBase64 []byte            `json:"bodyBase64"`
	} `json:"reply"`
}

type Index struct {
	Version  string `json:"version"`
	Contract struct {
		Version string `json:"version"`
		Sha256  string `json:"sha256"`
	} `json:"contract"`
	Files []struct {
		File   string `json:"file"`
		Schema string `json:"schema"`
	} `json:"files"`
}

func main() {
	index := read[Index]("index.json")
	requests := read[map[string]Request]("requests.json")
	responses := read[map[string]Response]("responses.json")
	failures := read[map[int64]Response]("failures.json")
	exchanges := read[[]Exchange]("exchanges.json")
	groups := read[[]TestGroup]("test-groups.json")
	codes := read[[]Code]("codes.json")
	causes := read[[]Cause]("causes.json")
	faults := read[[]Fault]("faults.json")

	check("the index", len(index.Contract.Sha256) == 64 && len(index.Files) == 8)
	check("requests", requests["all-counters"].GroupId != "")
	extremes := responses["extreme-values"].GroupCounter
	check("the ends of int64", extremes[0].Value == math.MaxInt64 && extremes[1].Value == math.MinInt64)
	check("exchanges", len(exchanges) == len(responses)+len(failures))
	for _, code := range codes {
		check(code.Name, failures[code.Code].ErrorCode == code.Code)
	}
	for _, cause := range causes {
		check(cause.Id, failures[cause.Codes[0]].ActionStatus == "FAIL")
	}
	for _, group := range groups {
		check(group.GroupId, group.Selects.Outcome != "")
		if group.GroupId == "gck.int64-values" {
			check(group.GroupId, group.Selects.Counters[2].Value == 9007199254740993)
		}
	}
	for _, fault := range faults {
		check(fault.Name, fault.Reply.Kind != "answer" || fault.Reply.Status >= 200)
	}
	fmt.Printf("%d files, %d codes, %d exchanges\n", len(index.Files), len(codes), len(exchanges))
}

func read[Value any](name string) Value {
	file, err := os.Open(filepath.Join(os.Args[1], name))
	fail(name, err)
	defer file.Close()
	decoder := json.NewDecoder(file)
	decoder.DisallowUnknownFields()
	var value Value
	fail(name, decoder.Decode(&value))
	return value
}

func check(what string, holds bool) {
	if !holds {
		fail(what, fmt.Errorf("is wrong"))
	}
}

func fail(what string, err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, what+":", err)
		os.Exit(1)
	}
}
