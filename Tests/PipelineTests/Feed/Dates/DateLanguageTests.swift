import Testing

@testable import Pipeline

@Suite struct `A date in a language of its own` {
    @Test(arguments: [
        ("24. November 2026, 03:05 Uhr", "2026-11-24T03:05:00Z"),
        ("Di, 24 Nov 2026 03:05:00 +0100", "2026-11-24T02:05:00Z"),
        ("Dienstag, 24. März 2026 um 15 Uhr", "2026-03-24T15:00:00Z"), ("24. Mrz. 2026", "2026-03-24T00:00:00Z"),
        ("5. Jänner 2026", "2026-01-05T00:00:00Z"), ("Do, 24 Dez 2026 15:05:00 MEZ", "2026-12-24T14:05:00Z"),
        ("24. Mai 2026 15 Uhr 30", "2026-05-24T15:30:00Z"), ("am 1. Okt. 2026", "2026-10-01T00:00:00Z"),
    ])
    func `is read in German`(text: String, moment: String) { #expect(DateReading.moment(text) == moment) }

    @Test(arguments: [
        ("24 nov. 2026 à 3h05", "2026-11-24T03:05:00Z"), ("mardi 24 novembre 2026, 15 h 05", "2026-11-24T15:05:00Z"),
        ("le 1er août 2026", "2026-08-01T00:00:00Z"), ("mar., 24 févr. 2026 03:05:00 +0100", "2026-02-24T02:05:00Z"),
        ("24 FÉVRIER 2026", "2026-02-24T00:00:00Z"), ("24 fevrier 2026", "2026-02-24T00:00:00Z"),
        ("24 fe\u{301}vrier 2026", "2026-02-24T00:00:00Z"), ("mar. 24 déc. 2026 23h", "2026-12-24T23:00:00Z"),
        ("24 juil. 2026", "2026-07-24T00:00:00Z"), ("24 juin 2026 à 15h05min", "2026-06-24T15:05:00Z"),
    ])
    func `is read in French`(text: String, moment: String) { #expect(DateReading.moment(text) == moment) }

    @Test(arguments: [
        ("24 de noviembre de 2026", "2026-11-24T00:00:00Z"),
        ("mar, 24 nov 2026 03:05:00 +0100", "2026-11-24T02:05:00Z"),
        ("martes, 24 de marzo de 2026 a las 15:05", "2026-03-24T15:05:00Z"),
        ("24 ene 2026 3:05 p. m.", "2026-01-24T15:05:00Z"),
        ("1º de setiembre del 2026", "2026-09-01T00:00:00Z"), ("sáb, 24 dic 2026 15:05:00 GMT", "2026-12-24T15:05:00Z"),
    ])
    func `is read in Spanish`(text: String, moment: String) { #expect(DateReading.moment(text) == moment) }

    @Test(arguments: [
        ("24 de novembro de 2026 às 15h05", "2026-11-24T15:05:00Z"),
        ("ter, 24 fev 2026 03:05:00 -0300", "2026-02-24T06:05:00Z"),
        ("terça-feira, 24 de março de 2026 03:05", "2026-03-24T03:05:00Z"),
        ("sex, 24 dez 2026 15:05:00 BRT", "2026-12-24T18:05:00Z"),
        ("martedì 24 novembre 2026, ore 15:05", "2026-11-24T15:05:00Z"),
        ("mar, 24 gen 2026 15:05:00 +0100", "2026-01-24T14:05:00Z"),
        ("24 giugno 2026 alle 15.05", "2026-06-24T15:05:00Z"), ("1° luglio 2026", "2026-07-01T00:00:00Z"),
        ("marți, 24 noiembrie 2026, ora 15:05", "2026-11-24T15:05:00Z"),
        ("24 d’octubre de 2026", "2026-10-24T00:00:00Z"),
        ("dimarts, 24 de març del 2026 a les 15:05", "2026-03-24T15:05:00Z"),
        ("24 de xaneiro de 2026", "2026-01-24T00:00:00Z"),
    ])
    func `is read in Portuguese, Italian, Romanian, Catalan and Galician`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("dinsdag 24 november 2026 om 15:05 uur", "2026-11-24T15:05:00Z"),
        ("di, 24 mrt 2026 15:05:00 +0100", "2026-03-24T14:05:00Z"),
        ("24 mei 2026 15u30", "2026-05-24T15:30:00Z"),
        ("tisdag den 24:e november 2026 kl. 15.05", "2026-11-24T15:05:00Z"),
        ("tis, 24 maj 2026 15:05:00 +0200", "2026-05-24T13:05:00Z"),
        ("tirsdag d. 24. oktober 2026 kl. 15:05", "2026-10-24T15:05:00Z"),
        ("tir, 24 okt 2026 15:05:00 +0200", "2026-10-24T13:05:00Z"),
        ("lør, 24 des 2026 15:05:00 +0100", "2026-12-24T14:05:00Z"),
        ("laugardagur, 24. ágúst 2026", "2026-08-24T00:00:00Z"), ("24 Augustus 2026", "2026-08-24T00:00:00Z"),
    ])
    func `is read in Dutch, Swedish, Danish, Norwegian and Icelandic`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("24 ноября 2026 г. 03:05", "2026-11-24T03:05:00Z"), ("Вт, 24 ноя 2026 03:05:00 +0300", "2026-11-24T00:05:00Z"),
        ("вторник, 24 мая 2026 года в 15:05", "2026-05-24T15:05:00Z"),
        ("24 СЕНТЯБРЯ 2026, 15:05 МСК", "2026-09-24T12:05:00Z"),
        ("24 янв. 2026 15 ч 05 мин", "2026-01-24T15:05:00Z"), ("24-го марта 2026", "2026-03-24T00:00:00Z"),
        ("24 листопада 2026 р. о 15:05", "2026-11-24T15:05:00Z"),
        ("вт, 24 січ 2026 15:05:00 +0200", "2026-01-24T13:05:00Z"),
        ("п’ятниця, 24 липня 2026", "2026-07-24T00:00:00Z"), ("24 снежня 2026", "2026-12-24T00:00:00Z"),
        ("24 юни 2026 г., 15:05 ч.", "2026-06-24T15:05:00Z"),
        ("уторак, 24. новембар 2026. 15:05", "2026-11-24T15:05:00Z"),
    ])
    func `is read in Russian, Ukrainian, Belarusian, Bulgarian and Serbian`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("24 listopada 2026, 15:05", "2026-11-24T15:05:00Z"),
        ("wt, 24 paź 2026 15:05:00 +0200", "2026-10-24T13:05:00Z"),
        ("wtorek, 24 września 2026 r., godz. 15:05", "2026-09-24T15:05:00Z"), ("24 cze 2026", "2026-06-24T00:00:00Z"),
        ("úterý 24. listopadu 2026 v 15:05", "2026-11-24T15:05:00Z"), ("24. června 2026", "2026-06-24T00:00:00Z"),
        ("24. července 2026", "2026-07-24T00:00:00Z"), ("24. února 2026 15:05", "2026-02-24T15:05:00Z"),
        ("utorok 24. mája 2026 o 15:05", "2026-05-24T15:05:00Z"), ("torek, 24. avgusta 2026", "2026-08-24T00:00:00Z"),
        ("utorak, 24. lipnja 2026. u 15:05", "2026-06-24T15:05:00Z"), ("24. siječnja 2026.", "2026-01-24T00:00:00Z"),
    ])
    func `is read in Polish, Czech, Slovak, Slovenian and Croatian`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("Κυρ, 11 Ιούλ 2027 12:00:00 EST", "2027-07-11T17:00:00Z"),
        ("Τρί, 24 Νοέ 2026 15:05:00 +0200", "2026-11-24T13:05:00Z"),
        ("Τρίτη, 24 Νοεμβρίου 2026 3:05 μ.μ.", "2026-11-24T15:05:00Z"),
        ("24 Μαΐου 2026, 11:05 π.μ.", "2026-05-24T11:05:00Z"),
        ("Σάβ, 24 Ιαν 2026 15:05:00 EET", "2026-01-24T13:05:00Z"), ("24 ΙΟΥΝΙΟΥ 2026", "2026-06-24T00:00:00Z"),
        ("2026-július-13T9:15-05:00", "2026-07-13T14:15:00Z"), ("2026. november 24. 15:05", "2026-11-24T15:05:00Z"),
        ("2026. márc. 24., kedd 15:05", "2026-03-24T15:05:00Z"),
        ("sze, 24 szept 2026 15:05:00 +0200", "2026-09-24T13:05:00Z"),
    ])
    func `is read in Greek and Hungarian`(text: String, moment: String) { #expect(DateReading.moment(text) == moment) }

    @Test(arguments: [
        ("24 Kasım 2026 Salı 15:05", "2026-11-24T15:05:00Z"),
        ("Sal, 24 Şub 2026 15:05:00 +0300", "2026-02-24T12:05:00Z"),
        ("24 Ağustos 2026, saat 15:05", "2026-08-24T15:05:00Z"), ("24 Aralık 2026", "2026-12-24T00:00:00Z"),
        ("tiistai 24. marraskuuta 2026 klo 15.05", "2026-11-24T15:05:00Z"),
        ("ti, 24 joulu 2026 15:05:00 +0200", "2026-12-24T13:05:00Z"),
        ("teisipäev, 24. november 2026 15:05", "2026-11-24T15:05:00Z"), ("24. veebr. 2026", "2026-02-24T00:00:00Z"),
        ("2026 m. lapkričio 24 d. 15:05", "2026-11-24T15:05:00Z"),
        ("2026. gada 24. novembrī 15:05", "2026-11-24T15:05:00Z"),
        ("24 Nëntor 2026", "2026-11-24T00:00:00Z"), ("24 Tachwedd 2026", "2026-11-24T00:00:00Z"),
    ])
    func `is read in Turkish, Finnish, Estonian, Lithuanian, Latvian, Albanian and Welsh`(text: String, moment: String)
    {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("2026年11月24日 03:05", "2026-11-24T03:05:00Z"), ("2026年11月24日(火) 午後3時5分", "2026-11-24T15:05:00Z"),
        ("2026年11月24日 15時05分30秒", "2026-11-24T15:05:30Z"), ("2026年11月24日星期二下午3:05", "2026-11-24T15:05:00Z"),
        ("２０２６年１１月２４日　１５：０５", "2026-11-24T15:05:00Z"), ("2026年11月", "2026-11-01T00:00:00Z"),
        ("2026年11月24日 上午 12:05", "2026-11-24T00:05:00Z"), ("2026-11-24 15点05分", "2026-11-24T15:05:00Z"),
        ("2026年11月24日 15:05 +0800", "2026-11-24T07:05:00Z"), ("火, 24 11月 2026 15:05:00 +0900", "2026-11-24T06:05:00Z"),
    ])
    func `is read in Japanese and Chinese`(text: String, moment: String) { #expect(DateReading.moment(text) == moment) }

    @Test(arguments: [
        ("2026-11-24 오후 03:05:00", "2026-11-24T06:05:00Z"), ("2026년 11월 24일 오전 3:05", "2026-11-23T18:05:00Z"),
        ("2026년 11월 24일  15:05:00", "2026-11-24T06:05:00Z"), ("2026년 11월 24일 화요일 오후 3시 5분", "2026-11-24T06:05:00Z"),
        ("2026. 11. 24. 오후 3:05", "2026-11-24T06:05:00Z"), ("2026년 11월 24일 15:05 UTC", "2026-11-24T15:05:00Z"),
        ("2026년 11월 24일 15:05 +0100", "2026-11-24T14:05:00Z"), ("2026-11-24 오전 12:05:00", "2026-11-23T15:05:00Z"),
    ])
    func `is read in Korean, and in Korean time where no zone is named`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("24 نوفمبر 2026 15:05", "2026-11-24T15:05:00Z"), ("الثلاثاء، ٢٤ نوفمبر ٢٠٢٦ ٠٣:٠٥ م", "2026-11-24T15:05:00Z"),
        ("24 أغسطس 2026", "2026-08-24T00:00:00Z"), ("24 جويلية 2026", "2026-07-24T00:00:00Z"),
        ("24 نوامبر 2026", "2026-11-24T00:00:00Z"), ("24 בנובמבר 2026 בשעה 15:05", "2026-11-24T15:05:00Z"),
        ("24 नवंबर 2026 15:05", "2026-11-24T15:05:00Z"), ("२४ मई २०२६", "2026-05-24T00:00:00Z"),
        ("Selasa, 24 Agustus 2026 15:05", "2026-08-24T15:05:00Z"), ("24 Ogos 2026", "2026-08-24T00:00:00Z"),
        ("Thứ ba, ngày 24 tháng 11 năm 2026", "2026-11-24T00:00:00Z"),
        ("ngày 24 tháng 11 năm 2026 lúc 15:05", "2026-11-24T15:05:00Z"),
        ("24 thg 11, 2026", "2026-11-24T00:00:00Z"), ("24 Novemba 2026", "2026-11-24T00:00:00Z"),
        ("24 қараша 2026", "2026-11-24T00:00:00Z"), ("24 noyabr 2026", "2026-11-24T00:00:00Z"),
    ])
    func `is read in Arabic, Persian, Hebrew, Hindi, Indonesian, Malay, Vietnamese, Swahili, Kazakh and Azerbaijani`(
        text: String, moment: String
    ) { #expect(DateReading.moment(text) == moment) }

    @Test(arguments: [
        ("24 იანვარი, 2026", "2026-01-24T00:00:00Z"), ("24 նոյեմբերի 2026", "2026-11-24T00:00:00Z"),
        ("২৪ নভেম্বর ২০২৬", "2026-11-24T00:00:00Z"), ("24 نومبر 2026", "2026-11-24T00:00:00Z"),
        ("ثلاثاء, 24 نوفمبر 2026 03:05", "2026-11-24T03:05:00Z"), ("24 سبتمبر 2026", "2026-09-24T00:00:00Z"),
        ("24 Samhain 2026", "2026-11-24T00:00:00Z"), ("Dé Máirt 24 Meán Fómhair 2026", "2026-09-24T00:00:00Z"),
        ("2026(e)ko azaroaren 24(a) (15:05)", "2026-11-24T15:05:00Z"),
        ("24-a de novembro 2026", "2026-11-24T00:00:00Z"),
        ("24 janar 2026, 3:05 m.d.", "2026-01-24T15:05:00Z"), ("24 Januari 2026 3:05 PTG", "2026-01-24T15:05:00Z"),
        ("יום ג׳, 24 בינו׳ 2026 15:05", "2026-01-24T15:05:00Z"), ("24 जन॰ 2026", "2026-01-24T00:00:00Z"),
        ("2026年3月24日 中午12:05", "2026-03-24T12:05:00Z"), ("2026-11-12 오후 12:05", "2026-11-12T03:05:00Z"),
        ("2026. 11. 24. AM 12:05", "2026-11-24T00:05:00Z"), ("2026. 11. 24. PM 3:05", "2026-11-24T15:05:00Z"),
    ])
    func `is read with what is peculiar to it`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test func `puts the Croatian names that Polish and Czech share in their month`() {
        #expect(DateReading.moment("24. listopada 2026.") == "2026-11-24T00:00:00Z")
        #expect(DateReading.moment("24. lip 2026.") == "2026-07-24T00:00:00Z")
    }
}
