//! What only a browser can show: no view breaks a rule of accessibility, in any language, light or size.

use super::double::Double;
use super::webdriver::Browser;
use super::{Lang, Running};

const VIEWS: [(&str, &str); 10] = [
    ("today", "/"),
    ("card", "/card/c1"),
    ("talk", "/talk"),
    ("search", "/talk?q=thai"),
    ("consent", "/consent"),
    ("withdraw", "/consent/g1/withdraw"),
    ("withdrawn", "/consent/g3"),
    ("start", "/start"),
    ("left", "/left"),
    ("settings", "/settings"),
];

#[test]
fn no_view_breaks_a_rule_of_accessibility() {
    let browser = Browser::start();
    let mut wrong = Vec::new();
    for lang in [Lang::En, Lang::Zh] {
        let running = Running::start(Double::full(), lang);
        browser.open(&running.url);
        for (name, path) in VIEWS {
            browser.open(&running.at(path));
            for dark in [false, true] {
                for (size, width, height) in [("wide", 1360, 1000), ("phone", 390, 844)] {
                    browser.look(width, height, dark);
                    let shown =
                        format!("{name}-{size}-{}-{}", if dark { "dark" } else { "light" }, lang.tag());
                    browser.shot(&shown);
                    let over = "return document.documentElement.scrollWidth - window.innerWidth";
                    if browser.run(over).as_f64().is_some_and(|over| over > 0.0) {
                        wrong.push(format!("{shown}: scrolls sideways"));
                    }
                    wrong.extend(browser.axe().into_iter().map(|line| format!("{shown}: {line}")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}
