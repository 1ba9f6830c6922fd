use serde_json::{json, Map, Value};
use std::env::{args, var};

progenitor::generate_api!(spec = "edition.json");

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let client = Client::new(&var("INTEROP_URL").unwrap());
    let app: i64 = var("INTEROP_SDKAPPID").unwrap().parse().unwrap();
    let (identifier, usersig) = (var("INTEROP_IDENTIFIER").unwrap(), var("INTEROP_USERSIG").unwrap());
    for group in args().skip(1) {
        let body: types::GetGroupCounterRequest = serde_json::from_value(json!({ "GroupId": group })).unwrap();
        let account = identifier.as_str().try_into().unwrap();
        let signature = usersig.as_str().try_into().unwrap();
        let app = std::num::NonZeroU64::new(app as u64).unwrap();
        let sent = client.get_group_counter(types::GetGroupCounterContenttype::Json, &account, 7, app, &signature, &body).await;
        let reading = match sent {
            Err(error) => json!({ "error": error.to_string() }),
            Ok(answer) => {
                let answer = answer.into_inner();
                let mut counters = Map::new();
                for one in answer.group_counter {
                    counters.insert(one.key, Value::String(one.value.to_string()));
                }
                json!({ "status": answer.action_status, "code": answer.error_code, "counters": counters })
            }
        };
        println!("{reading}");
    }
}
