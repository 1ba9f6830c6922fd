use made::apis::{configuration::Configuration, group_counters_api::get_group_counter};
use made::models::GetGroupCounterRequest;
use serde_json::{json, Map, Value};
use std::env::{args, var};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let settings = Configuration { base_path: var("INTEROP_URL").unwrap(), ..Configuration::new() };
    let app: i64 = var("INTEROP_SDKAPPID").unwrap().parse().unwrap();
    let (identifier, usersig) = (var("INTEROP_IDENTIFIER").unwrap(), var("INTEROP_USERSIG").unwrap());
    for group in args().skip(1) {
        let request = GetGroupCounterRequest::new(group);
        let reading = match get_group_counter(&settings, app, &identifier, 7, "json", &usersig, request).await {
            Err(error) => json!({ "error": error.to_string() }),
            Ok(answer) => {
                let mut counters = Map::new();
                for one in answer.group_counter.unwrap_or_default() {
                    counters.insert(one.key, Value::String(one.value.to_string()));
                }
                json!({ "status": answer.action_status, "code": answer.error_code, "counters": counters })
            }
        };
        println!("{reading}");
    }
}
