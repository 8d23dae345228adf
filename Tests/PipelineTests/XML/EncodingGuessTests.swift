import Testing

@testable import Pipeline

@Suite struct `A guess at an encoding` {
    /// A sentence about a lake in the morning, and its bytes in the encoding, in hexadecimal.
    struct Lake: CustomTestStringConvertible, Sendable {
        var encoding: String
        var text: String
        var bytes: String
        var testDescription: String { encoding }
    }

    private static let lakes = [
        Lake(
            encoding: "koi8-r",
            text: "Сегодня утром над озером стоял туман, и рыбаки не торопились выходить на воду.",
            bytes: "f3c5c7cfc4ced120d5d4d2cfcd20cec1c420cfdac5d2cfcd20d3d4cfd1cc20d4d5cdc1ce2c20c920d2d9c2c1cb"
                + "c920cec520d4cfd2cfd0c9ccc9d3d820d7d9c8cfc4c9d4d820cec120d7cfc4d52e"),
        Lake(
            encoding: "windows-1251",
            text: "Сегодня утром над озером стоял туман, и рыбаки не торопились выходить на воду.",
            bytes: "d1e5e3eee4edff20f3f2f0eeec20ede0e420eee7e5f0eeec20f1f2eeffeb20f2f3ece0ed2c20e820f0fbe1e0ea"
                + "e820ede520f2eef0eeefe8ebe8f1fc20e2fbf5eee4e8f2fc20ede020e2eee4f32e"),
        Lake(
            encoding: "iso-8859-5",
            text: "Сегодня утром над озером стоял туман, и рыбаки не торопились выходить на воду.",
            bytes: "c1d5d3ded4ddef20e3e2e0dedc20ddd0d420ded7d5e0dedc20e1e2deefdb20e2e3dcd0dd2c20d820e0ebd1d0da"
                + "d820ddd520e2dee0dedfd8dbd8e1ec20d2ebe5ded4d8e2ec20ddd020d2ded4e32e"),
        Lake(
            encoding: "windows-1253",
            text: "Σήμερα το πρωί η λίμνη ήταν ήσυχη και οι ψαράδες δεν βιάζονταν να βγουν.",
            bytes: "d3deece5f1e120f4ef20f0f1f9df20e720ebdfecede720def4e1ed20def3f5f7e720eae1e920efe920f8e1f1dc"
                + "e4e5f220e4e5ed20e2e9dce6efedf4e1ed20ede120e2e3eff5ed2e"),
        Lake(
            encoding: "windows-1255",
            text: "הבוקר היה ערפל מעל האגם והדייגים לא מיהרו לצאת אל המים.",
            bytes: "e4e1e5f7f820e4e9e420f2f8f4ec20eef2ec20e4e0e2ed20e5e4e3e9e9e2e9ed20ece020eee9e4f8e520ecf6e0"
                + "fa20e0ec20e4eee9ed2e"),
        Lake(
            encoding: "windows-1256",
            text: "هذا الصباح كان الضباب فوق البحيرة ولم يستعجل الصيادون الخروج إلى الماء.",
            bytes: "e5d0c720c7e1d5c8c7cd20dfc7e420c7e1d6c8c7c820dde6de20c7e1c8cdedd1c920e6e1e320edd3cadacce120"
                + "c7e1d5edc7cfe6e420c7e1ced1e6cc20c5e1ec20c7e1e3c7c12e"),
        Lake(
            encoding: "windows-1250",
            text: "Ryż żółty leży w łódce, którą wiózł dziś młody rybak ze wsi.",
            bytes: "5279bf20bff3b37479206c65bf79207720b3f36463652c206b74f372b9207769f37ab320647a699c206db36f64"
                + "7920727962616b207a65207773692e"),
        Lake(
            encoding: "windows-1252",
            text: "Le pêcheur a dit : « Où est passé l’été ? » – il était déjà tôt.",
            bytes: "4c652070ea6368657572206120646974203a20ab204ff9206573742070617373e9206c92e974e9203f20bb2096"
                + "20696c20e9746169742064e96ae02074f4742e"),
        Lake(
            encoding: "shift_jis",
            text: "今朝の湖には霧がかかっていて、漁師たちは急いで船を出そうとしなかった。",
            bytes: "8da192a982cc8cce82c982cd96b682aa82a982a982c182c482a282c481418b998e7482bd82bf82cd8b7d82a282"
                + "c5914482f08f6f82bb82a482c682b582c882a982c182bd8142"),
        Lake(
            encoding: "euc-jp",
            text: "今朝の湖には霧がかかっていて、漁師たちは急いで船を出そうとしなかった。",
            bytes: "baa3c4aba4ceb8d0a4cba4cfccb8a4aca4aba4aba4c3a4c6a4a4a4c6a1a2b5f9bbd5a4bfa4c1a4cfb5dea4a4a4"
                + "c7c1a5a4f2bdd0a4bda4a6a4c8a4b7a4caa4aba4c3a4bfa1a3"),
        Lake(
            encoding: "gb18030",
            text: "今天早上湖面上有雾，渔民们没有急着出船。他们说等太阳出来再走。",
            bytes: "bdf1ccecd4e7c9cfbafec3e6c9cfd3d0ceeda3acd3e6c3f1c3c7c3bbd3d0bcb1d7c5b3f6b4aca1a3cbfbc3c7cb"
                + "b5b5c8ccabd1f4b3f6c0b4d4d9d7dfa1a3"),
        Lake(
            encoding: "big5",
            text: "今天早上湖面上有霧，漁民們沒有急著出船。他們說等太陽出來再走。",
            bytes: "a4b5a4d1a6ada457b4f2adb1a457a6b3c3faa141baaea5c1adcca853a6b3abe6b5dba558b2eea143a54cadccbb"
                + "a1b5a5a4d3b6a7a558a8d3a641a8aba143"),
        Lake(
            encoding: "euc-kr",
            text: "오늘 아침 호수에는 안개가 끼어 있었고 어부들은 서둘러 배를 내지 않았다.",
            bytes: "bfc0b4c320bec6c4a720c8a3bcf6bfa1b4c220bec8b0b3b0a120b3a2beee20c0d6befab0ed20beeebaceb5e9c0"
                + "ba20bcadb5d1b7af20b9e8b8a620b3bbc1f620becabed2b4d92e"),
        Lake(
            encoding: "tis-620",
            text: "เช้านี้มีหมอกเหนือทะเลสาบ ชาวประมงไม่รีบออกเรือ",
            bytes: "e0aae9d2b9d5e9c1d5cbc1cda1e0cbb9d7cdb7d0e0c5cad2ba20aad2c7bbc3d0c1a7e4c1e8c3d5bacdcda1e0c3"
                + "d7cd"),
    ]

    @Test(arguments: lakes)
    func `finds the language`(lake: Lake) throws {
        let digits = Array(lake.bytes.utf8).compactMap(\.hexValue)
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        let guess = EncodingGuess.of(bytes[...])
        #expect(guess.name == lake.encoding)
        let result = try #require(TextConverter.convert(bytes, from: guess))
        #expect(String(decoding: result.text, as: UTF8.self) == lake.text)
        #expect(result.invalid == 0)
    }

    @Test func `is windows-1252 where nothing shows`() {
        #expect(EncodingGuess.of([0x43, 0xe9]).name == "windows-1252")
        #expect(EncodingGuess.of([]).name == "windows-1252")
        #expect(EncodingGuess.of([UInt8](repeating: 0xff, count: 500)[...]).name == "windows-1252")
    }
}

@Suite struct `Japanese in escapes` {
    @Test func `is read though nobody declares it`() throws {
        let bytes =
            Array("<rss><channel><title>".utf8) + [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]
            + Array("</title></channel></rss>".utf8)
        let feed = try FeedReader.read(bytes, address: "")
        #expect(feed.title == "日本")
        #expect(feed.encoding == "iso-2022-jp")
        #expect(feed.repairs == [Repair(kind: .encodingGuessed, line: 0)])
    }
}

@Suite struct `The language that a document names` {
    /// A word, and its bytes in the encoding that its language is written in.
    @Test(arguments: [
        ("tr", "ağır kış", "61f0fd72206bfdfe"), ("pl", "zażółć", "7a61bff3b3e6"),
        ("cs", "žluťoučký", "9e6c759d6f75e86bfd"),
        ("sk-SK", "šťastní", "9a9d6173746eed"), ("hu", "tükörfúró", "74fc6bf67266fa72f3"),
        ("sl", "češnja", "e8659a6e6a61"),
        ("hr", "ćup", "e67570"), ("ru", "Мы", "ccfb"), ("uk-UA", "їжак", "bfe6e0ea"),
        ("bg", "Здравей", "c7e4f0e0e2e5e9"),
        ("el", "Ναι", "cde1e9"), ("he", "שלום", "f9ece5ed"), ("ar", "نعم", "e4dae3"), ("fa", "چه", "8de5"),
        ("lt", "šuo", "f0756f"), ("lv", "ēģipte", "e7ec69707465"), ("et", "õhtu", "f5687475"), ("th", "ใช่", "e3aae8"),
        ("ja", "日本", "93fa967b"), ("ko", "뉴스", "b4babdba"), ("zh-CN", "新闻", "d0c2cec5"), ("zh-TW", "新聞", "b773bb44"),
        ("ro", "şi", "ba69"), ("fr", "été", "e974e9"), ("", "été", "e974e9"), ("pl", "jaźń ą", "6a61bcf120b1"),
    ])
    func `tells the encoding of a document that doesn't`(language: String, word: String, bytes: String) throws {
        let digits = Array(bytes.utf8)
        let encoded = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
        let named = language.isEmpty ? "" : "<language>\(language)</language>"
        let document = Array("<rss><channel>\(named)<title>".utf8) + encoded + Array("</title></channel></rss>".utf8)
        let feed = try FeedReader.read(document, address: "")
        #expect(feed.title == word)
        #expect(feed.repairs.map(\.kind) == [.encodingGuessed])
    }

    @Test func `is no reason to doubt what the document declares, or UTF-8`() throws {
        let declared =
            Array("<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><language>tr</language><title>".utf8)
            + [0xf0] + Array("</title></channel></rss>".utf8)
        #expect(try FeedReader.read(declared, address: "").title == "ð")
        let right = "<rss><channel><language>tr</language><title>ğ</title></channel></rss>"
        #expect(try FeedReader.read(Array(right.utf8), address: "").title == "ğ")
    }
}
