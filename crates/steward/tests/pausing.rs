//! Where nothing is shown because nothing may be read, that is what is said, and how to go on.
#![cfg(test)]

mod serving;

use serving::{Served, eventually, line, steward_json};

const NOW: &str = "2026-03-05T12:00:00Z";

#[test]
fn a_pause_is_no_day_without_plans() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    let plan = line(NOW, "Lin", "dinner at Lotus Garden tomorrow at 7pm?", "Lin");
    assert_eq!(served.deliver("sms:phone", &token, &plan).0, 200);
    eventually(|| served.page_has("Lotus Garden"));

    assert_eq!(served.form("/", "/pause", &[]).0, 303);
    let today = served.today();
    assert!(today.contains("Paused. Nothing is read, nothing leaves."), "{today}");
    assert!(!today.contains("No message has been read yet") && !today.contains("Lotus Garden"), "{today}");
    assert!(today.contains("Resume everything"), "{today}");
    // On a narrow screen, where the rail is away, the page of permissions has it too.
    assert!(served.page("/consent").contains("class=\"pause-all\""));
    let told = served.steward(&["cards"]);
    assert!(told.contains("1 permission is paused") && !told.contains("No plan"), "{told}");

    assert_eq!(served.form("/", "/resume", &[]).0, 303);
    eventually(|| served.page_has("Lotus Garden"));
    assert!(!served.steward(&["cards"]).contains("paused"));
}

#[test]
fn nor_is_the_end_of_a_permission() {
    let served = Served::start(NOW, &[]);
    let args = ["consent", "grant", "--source", "sms:phone", "--purpose", "all", "--json"];
    let id = steward_json(&served.steward(&args))["grant"].as_str().unwrap().to_owned();
    assert!(served.steward(&["cards"]).contains("Nothing needs you"));
    served.steward(&["consent", "change", &id, "--until", "2026-03-05T12:00:01Z"]);
    eventually(|| served.page_has("No permission is live"));
    assert!(!served.page_has("No message has been read yet"));
}
