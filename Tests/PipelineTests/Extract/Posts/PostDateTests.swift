import Testing

@testable import Pipeline

@Suite struct `The date of a post` {
    @Test(arguments: [
        "3 июня 2017 г.", "June 3, 2017", "3. Juni 2017", "3 de junio de 2017", "3 juin 2017", "2017年6月3日",
        "3 Haziran 2017",
        "3 giugno 2017", "3 czerwca 2017", "3 يونيو 2017", "٣ يونيو، ٢٠١٧", "\u{200F}3 يونيو 2017",
        "3 de junho de 2017",
        "3 juni 2017", "3 червня 2017 р.", "3. června 2017", "2017. június 3.", "3 Ιουνίου 2017", "3. kesäkuuta 2017",
        "3 Juni 2017", "2017년 6월 3일", "3 जून 2017", "3 ביוני 2017", "3 tháng 6, 2017", "2017-06-03",
        "10:03 PM · Jun 3, 2017",
        "on Jun 3, 2017", "Saturday, 3 June 2017", "2017-06-03T11:46:38", "June 3, 2017 at 10:00 PM", "am 3. Juni 2017",
    ])
    func `is the day that stands there`(text: String) { #expect(read(text) == "2017-06-03") }

    @Test(arguments: [
        ("2017-06-03T11:46:38+02:00", "2017-06-03T09:46:38Z"), ("Jun 3, 2017 at 7:00am PDT", "2017-06-03T14:00:00Z"),
        ("Sat Jun 03 11:46:38 +0000 2017", "2017-06-03T11:46:38Z"), ("2017-06-03T23:00:00Z", "2017-06-03T23:00:00Z"),
    ])
    func `is a moment where its zone stands there too`(text: String, date: String) { #expect(read(text) == date) }

    @Test(arguments: [
        "", "2017", "June 2017", "yesterday", "2h", "1496448000", "May the 4th be with you", "31 June 2017",
    ])
    func `is none where the day isn't told`(text: String) { #expect(read(text).isEmpty) }

    private func read(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: PostDate.read(bytes.span, 0..<bytes.count), as: UTF8.self)
    }
}
