//! The words that WhatsApp itself writes into chats, by language.

use steward_model::MessageKind;

/// Parts of what stands where media were left out: `<Media omitted>`, `image omitted`, `图像已忽略` …
const LEFT_OUT: &[&str] = &[
    "omitted",
    "ausgeschlossen",
    "weggelassen",
    "ausgelassen",
    "omitid",
    "omessa",
    "omessi",
    "omesso",
    "non inclus",
    "esclus",
    "ocultad",
    "oculta",
    "oculto",
    "não revelad",
    "absent",
    "omis",
    "manquant",
    "retiré",
    "weggelaten",
    "utelämna",
    "udelad",
    "utelat",
    "jätettiin pois",
    "poistett",
    "pominięt",
    "pominiet",
    "vynechán",
    "kihagyva",
    "mellőzve",
    "dahil edilmedi",
    "tidak disertakan",
    "dihilangkan",
    "diabaikan",
    "отсутству",
    "без медиафайлов",
    "пропущен",
    "без медіафайлів",
    "省略",
    "忽略",
    "略去",
    "略過",
    "含まれていません",
    "メディアなし",
    "생략",
    "lược bỏ",
    "bỏ qua",
    "ถูกลบออก",
    "ไม่รวม",
    "छोड़",
    "हटा",
    "استبعاد",
    "تم حذف",
    "محذوف",
    "حذف شد",
    "לא נכלל",
    "הושמט",
    "omitir",
    "omise",
    "omes",
    "omitió",
    "izostavljen",
    "изпуснат",
];

/// Parts of what stands after an attached file's name on Android: `(file attached)` …
const ATTACHED: &[&str] = &[
    "file attached",
    "datei angehängt",
    "archivo adjunto",
    "fichier joint",
    "file allegato",
    "arquivo anexado",
    "ficheiro anexado",
    "bestand bijgevoegd",
    "文件附件",
    "檔案已附加",
    "附件",
    "添付ファイル",
    "ファイル添付",
    "파일 첨부",
    "файл добавлен",
    "файл прикреплен",
    "прикрепленный файл",
    "файл додано",
    "dosya ekli",
    "dosya eklendi",
    "plik dołączony",
    "załączono plik",
    "bifogad fil",
    "fil bifogad",
    "vedhæftet fil",
    "fil vedlagt",
    "liitetiedosto",
    "tiedosto liitetty",
    "file terlampir",
    "tệp đính kèm",
    "ไฟล์ที่แนบ",
    "संलग्न",
    "ملف مرفق",
    "الملف مرفق",
    "קובץ מצורף",
    "soubor připojen",
    "csatolt fájl",
    "fájl csatolva",
    "fișier atașat",
    "συνημμένο",
];

/// Endings that say that the text was changed later.
const EDITED: &[&str] = &[
    "<This message was edited>",
    "<Diese Nachricht wurde bearbeitet.>",
    "<Diese Nachricht wurde bearbeitet>",
    "<Se editó este mensaje.>",
    "<Se editó este mensaje>",
    "<Este mensaje fue editado>",
    "<Este mensaje se editó>",
    "<Mensagem editada>",
    "<Esta mensagem foi editada>",
    "<Ce message a été modifié>",
    "<Message modifié>",
    "<Questo messaggio è stato modificato>",
    "<Dit bericht is bewerkt>",
    "<Dit bericht werd bewerkt>",
    "<这条消息已经过编辑>",
    "<消息已编辑>",
    "<此消息已编辑>",
    "<已编辑>",
    "<此訊息已編輯>",
    "<訊息已編輯>",
    "<這則訊息已編輯>",
    "<このメッセージは編集されました>",
    "<メッセージが編集されました>",
    "<이 메시지는 수정되었습니다>",
    "<이 메시지는 편집되었습니다>",
    "<Сообщение изменено>",
    "<Это сообщение изменено>",
    "<Bu mesaj düzenlendi>",
    "<Ta wiadomość została zmieniona>",
    "<Wiadomość edytowana>",
    "<Det här meddelandet har redigerats>",
    "<Pesan ini diedit>",
    "<تم تعديل هذه الرسالة>",
    "<ההודעה נערכה>",
    "<यह संदेश संपादित किया गया>",
];

/// Whole bodies that stand where a message was deleted, in lower case, without the final stop.
const DELETED: &[&str] = &[
    "this message was deleted",
    "you deleted this message",
    "this message was deleted by admin",
    "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
    "du hast die nachricht gelöscht",
    "se eliminó este mensaje",
    "eliminaste este mensaje",
    "este mensaje fue eliminado",
    "mensaje eliminado",
    "has eliminado este mensaje",
    "este mensaje se eliminó",
    "esta mensagem foi apagada",
    "você apagou esta mensagem",
    "mensagem apagada",
    "essa mensagem foi apagada",
    "você apagou essa mensagem",
    "apagou esta mensagem",
    "eliminou esta mensagem",
    "esta mensagem foi eliminada",
    "ce message a été supprimé",
    "vous avez supprimé ce message",
    "message supprimé",
    "vous avez effacé ce message",
    "questo messaggio è stato eliminato",
    "hai eliminato questo messaggio",
    "messaggio eliminato",
    "dit bericht is verwijderd",
    "je hebt dit bericht verwijderd",
    "u hebt dit bericht verwijderd",
    "dit bericht werd verwijderd",
    "此消息已删除",
    "您删除了此消息",
    "你删除了此消息",
    "您已删除此消息",
    "你已删除此消息",
    "这条消息已删除",
    "此消息已被删除",
    "這則訊息已刪除",
    "此訊息已刪除",
    "您已刪除這則訊息",
    "你已刪除這則訊息",
    "你已刪除此訊息",
    "您已刪除此訊息",
    "已刪除這則訊息",
    "このメッセージは削除されました",
    "メッセージを削除しました",
    "あなたはこのメッセージを削除しました",
    "삭제된 메시지입니다",
    "이 메시지는 삭제되었습니다",
    "이 메시지를 삭제했습니다",
    "данное сообщение удалено",
    "это сообщение удалено",
    "сообщение удалено",
    "вы удалили данное сообщение",
    "вы удалили это сообщение",
    "bu mesaj silindi",
    "bu mesajı sildiniz",
    "ta wiadomość została usunięta",
    "usunięto tę wiadomość",
    "usunąłeś tę wiadomość",
    "det här meddelandet togs bort",
    "du tog bort det här meddelandet",
    "denne besked blev slettet",
    "denne meldingen ble slettet",
    "tämä viesti poistettiin",
    "poistit tämän viestin",
    "pesan ini telah dihapus",
    "pesan ini dihapus",
    "anda menghapus pesan ini",
    "anda telah menghapus pesan ini",
    "tin nhắn này đã bị xóa",
    "ข้อความนี้ถูกลบแล้ว",
    "यह संदेश हटाया गया",
    "यह मैसेज मिटाया गया",
    "आपने यह मैसेज मिटाया",
    "تم حذف هذه الرسالة",
    "حذفتَ هذه الرسالة",
    "لقد حذفت هذه الرسالة",
    "הודעה זו נמחקה",
    "מחקת הודעה זו",
    "tato zpráva byla smazána",
    "ez az üzenet törölve lett",
    "acest mesaj a fost șters",
    "αυτό το μήνυμα διαγράφηκε",
    "це повідомлення видалено",
];

/// Beginnings of what stands where a call was, in lower case.
const CALL: &[&str] = &[
    "missed voice call",
    "missed video call",
    "missed group voice call",
    "missed group video call",
    "missed call",
    "voice call,",
    "video call,",
    "group call,",
    "verpasster sprachanruf",
    "verpasster videoanruf",
    "verpasster anruf",
    "verpasster gruppen",
    "sprachanruf,",
    "videoanruf,",
    "llamada perdida",
    "llamada de voz perdida",
    "videollamada perdida",
    "llamada de voz,",
    "videollamada,",
    "llamada grupal perdida",
    "ligação de voz perdida",
    "ligação de vídeo perdida",
    "chamada de voz perdida",
    "chamada de vídeo perdida",
    "chamada perdida",
    "ligação perdida",
    "ligação de voz,",
    "ligação de vídeo,",
    "chamada de voz,",
    "chamada de vídeo,",
    "appel vocal manqué",
    "appel vidéo manqué",
    "appel manqué",
    "appel vocal,",
    "appel vidéo,",
    "chiamata vocale persa",
    "videochiamata persa",
    "chiamata persa",
    "chiamata vocale,",
    "videochiamata,",
    "chiamata vocale senza risposta",
    "videochiamata senza risposta",
    "gemiste spraakoproep",
    "gemiste video-oproep",
    "gemiste oproep",
    "gemiste audio-oproep",
    "spraakoproep,",
    "video-oproep,",
    "未接语音通话",
    "未接视频通话",
    "未接来电",
    "未接語音通話",
    "未接視訊通話",
    "未接來電",
    "语音通话",
    "视频通话",
    "語音通話",
    "視訊通話",
    "不在着信",
    "音声通話の不在着信",
    "ビデオ通話の不在着信",
    "부재중 음성통화",
    "부재중 음성 통화",
    "부재중 영상통화",
    "부재중 영상 통화",
    "부재중 전화",
    "пропущенный аудиозвонок",
    "пропущенный видеозвонок",
    "пропущенный звонок",
    "cevapsız sesli arama",
    "cevapsız görüntülü arama",
    "cevapsız arama",
    "nieodebrane połączenie",
    "missat röstsamtal",
    "missat videosamtal",
    "mistet lydopkald",
    "tapt taleanrop",
    "vastaamaton puhelu",
    "panggilan suara tak terjawab",
    "panggilan video tak terjawab",
    "panggilan suara tidak terjawab",
    "cuộc gọi thoại nhỡ",
    "cuộc gọi video nhỡ",
    "छूटी हुई वॉइस कॉल",
    "छूटी हुई वीडियो कॉल",
    "مكالمة صوتية فائتة",
    "مكالمة فيديو فائتة",
    "مكالمة مرئية فائتة",
    "שיחה קולית שלא נענתה",
    "שיחת וידאו שלא נענתה",
    "пропущений",
];

/// What the first, unnamed kinds of left-out things are called.
const VOICE: &[&str] = &[
    "audio",
    "áudio",
    "voice",
    "音频",
    "音訊",
    "音声",
    "语音",
    "語音",
    "аудио",
    "ses ",
    "오디오",
    "âm thanh",
    "ऑडियो",
    "صوت",
    "dźwięk",
    "ljud",
    "lyd",
    "ääni",
    "suara",
    "אודיו",
];
const STICKER: &[&str] = &[
    "sticker",
    "figurinha",
    "autocolante",
    "pegatina",
    "贴图",
    "貼圖",
    "表情",
    "ステッカー",
    "스티커",
    "çıkartma",
    "стикер",
    "naklejk",
    "klistermärke",
    "tarra",
    "nhãn dán",
    "स्टिकर",
    "ملصق",
    "סטיקר",
    "adesivo",
];
const CONTACT: &[&str] = &[
    "contact",
    "kontakt",
    "contacto",
    "contato",
    "contatto",
    "名片",
    "联系人",
    "聯絡",
    "連絡先",
    "연락처",
    "контакт",
    "kişi kart",
    "جهة اتصال",
    "איש קשר",
];
/// Parts of what stands for media that can be seen once.
const VIEW_ONCE: &[&str] = &[
    "view once",
    "einmalansicht",
    "einmalige ansicht",
    "einmal ans",
    "ver una vez",
    "visualización única",
    "visualização única",
    "visualizzazione singola",
    "visualizza una volta",
    "vue unique",
    "eenmalig",
    "tek seferlik",
    "tek görüntüleme",
    "однократн",
    "jednorazow",
    "一次性",
    "仅可查看一次",
    "閱後即焚",
    "檢視一次",
    "一度だけ",
    "1回限り",
    "한 번만",
];
const LIVE_PLACE: &[&str] = &[
    "live location shared",
    "live-standort wird geteilt",
    "live-standort geteilt",
    "ubicación en tiempo real compartida",
    "localização em tempo real compartilhada",
    "localisation en direct partagée",
    "posizione in tempo reale condivisa",
    "live locatie gedeeld",
    "实时位置",
    "已分享实时位置",
    "即時位置",
    "геоданные",
    "canlı konum paylaşıldı",
];

/// Parts of lines that WhatsApp writes about the chat, in lower case: no name holds them.
const ABOUT_CHAT: &[&str] = &[
    " created group ",
    " created this group",
    " changed the ",
    " changed this group",
    " added ",
    " removed ",
    " joined using ",
    " left",
    "end-to-end encrypted",
    "security code",
    " hat die gruppe",
    " hat den betreff",
    " hat die gruppenbeschreibung",
    " hat das gruppenbild",
    " hinzugefügt",
    " entfernt",
    " cambió ",
    " creó ",
    " añadió ",
    " agregó ",
    " alterou ",
    " mudou ",
    " criou ",
    " adicionou ",
    " a modifié ",
    " a changé ",
    " a créé ",
    " a ajouté ",
    " ha cambiato ",
    " ha creato ",
    " ha aggiunto ",
    " heeft ",
    "更改",
    "修改",
    "变更",
    "變更",
    "创建",
    "建立",
    "群组",
    "群組",
    "グループ",
    " изменил",
    " создал",
    " добавил",
];

pub(super) fn left_out(line: &str) -> bool {
    let lower = line.to_lowercase();
    line.len() <= 120 && LEFT_OUT.iter().any(|words| lower.contains(words))
}

/// What kind of thing words like `audio omitted` stand for.
pub(super) fn kind_left_out(line: &str) -> MessageKind {
    let lower = line.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(VIEW_ONCE) {
        MessageKind::Media
    } else if has(STICKER) {
        MessageKind::Sticker
    } else if has(CONTACT) {
        MessageKind::Contact
    } else if has(VOICE) {
        MessageKind::Voice
    } else {
        MessageKind::Media
    }
}

/// Words that stand for media that can be seen once.
pub(super) fn view_once(line: &str) -> bool {
    let lower = line.to_lowercase();
    line.len() <= 200 && VIEW_ONCE.iter().any(|words| lower.contains(words))
}

pub(super) fn attached(words: &str) -> bool {
    let lower = words.to_lowercase();
    ATTACHED.iter().any(|known| lower.contains(known))
}

/// Whether one of the phrases may stand at the start, by its first two bytes: most messages are told apart by them.
fn may_begin(body: &str, phrases: &[&str]) -> bool {
    let Some([first, second]) = body.as_bytes().first_chunk() else { return false };
    if *first >= 0xe3 {
        // Scripts from here on know no capitals: a character of three bytes is itself.
        let start = body.as_bytes().first_chunk::<3>();
        return phrases.iter().any(|phrase| phrase.as_bytes().first_chunk::<3>() == start);
    }
    if !first.is_ascii() {
        return true;
    }
    let ascii = second.is_ascii();
    let start = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
    phrases
        .iter()
        .filter_map(|phrase| phrase.as_bytes().first_chunk::<2>())
        .any(|phrase| phrase[0] == start[0] && (!ascii || phrase[1] == start[1]))
}

/// The text without the note that it was edited, if it carries one.
pub(super) fn without_edited(text: &str) -> Option<&str> {
    if !text.ends_with('>') {
        return None;
    }
    EDITED.iter().find_map(|note| text.strip_suffix(note))
}

pub(super) fn deleted(body: &str) -> bool {
    if body.len() > 200 {
        return false;
    }
    if !may_begin(body, DELETED) {
        return false;
    }
    let lower = body.to_lowercase();
    let bare = lower.trim_end_matches(['.', '。', '।']);
    DELETED.contains(&bare) || (bare.starts_with("this message was deleted by admin") && !bare.contains('\n'))
}

/// Words that stand where a call was; they are short, and nothing a person writes under them.
pub(super) fn call(body: &str) -> bool {
    if body.len() > 160 || !may_begin(body, CALL) || body.contains('\n') {
        return false;
    }
    let lower = body.to_lowercase();
    CALL.iter().any(|words| lower.strip_prefix(words).is_some_and(|rest| call_goes_on(words, rest)))
}

/// A person may begin a sentence with these words: what follows must be the end, a mark, or a name of the platform's.
fn call_goes_on(words: &str, rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || super::super::text::is_mark(c));
    const AT: &[&str] = &["at ", "um ", "à ", "às ", "a las ", "alle ", "om ", "в ", "kl"];
    let at_hour = rest.len() <= 24
        && rest.contains(|c: char| c.is_ascii_digit())
        && AT.iter().any(|at| rest.starts_with(at));
    rest.is_empty()
        || at_hour
        || words.ends_with(',')
        || rest.starts_with([',', '，', '、', '.', '。', '(', '（', '·', '•', ':', '：'])
}

pub(super) fn live_place(body: &str) -> bool {
    if body.len() > 80 || !may_begin(body, LIVE_PLACE) {
        return false;
    }
    let lower = body.to_lowercase();
    LIVE_PLACE.iter().any(|words| lower.starts_with(words))
}

/// A line about the chat that only looks as if it had a sender, since a quoted name in it holds a colon.
pub(super) fn about_chat(before_colon: &str) -> bool {
    let opened =
        before_colon.chars().filter(|c| matches!(c, '"' | '“' | '„' | '«' | '「' | '”' | '»' | '」')).count();
    if opened % 2 == 0 {
        return false;
    }
    let lower = before_colon.to_lowercase();
    ABOUT_CHAT.iter().any(|words| lower.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_and_sentences() {
        for line in [
            "<Media omitted>",
            "<省略多媒体文件>",
            "<Mídia oculta>",
            "image omitted",
            "图像已忽略",
            "<Médias omis>",
        ] {
            assert!(left_out(line), "{line}");
        }
        for (line, kind) in [
            ("audio omitted", MessageKind::Voice),
            ("sticker weggelassen", MessageKind::Sticker),
            ("Contact card omitted", MessageKind::Contact),
            ("video omitted", MessageKind::Media),
        ] {
            assert_eq!(kind_left_out(line), kind, "{line}");
        }
    }

    #[test]
    fn calls_and_sentences_about_calls() {
        for body in [
            "Missed voice call",
            "Verpasster Sprachanruf",
            "Missed video call, Tap to call back",
            "Missed voice call at 15:02",
            "Voice call, 3 min",
        ] {
            assert!(call(body), "{body}");
        }
        for body in [
            "Missed call centre shift again",
            "Missed voice call from you, sorry!\ncall back?",
            "voice calls are free",
        ] {
            assert!(!call(body), "{body}");
        }
    }

    #[test]
    fn deleted_bodies() {
        assert!(deleted("This message was deleted."));
        assert!(deleted("Diese Nachricht wurde gelöscht."));
        assert!(!deleted("This message was deleted? why"));
    }
}
