import Testing

@testable import Pipeline

@Suite struct `A mark` {
    private func sides(_ text: String) -> [Mark.Side] {
        var reading = MarkReading()
        _ = reading.read(Array(text.utf8).span)
        return reading.marks.map(\.side)
    }

    @Test(arguments: [
        "say \"yes\" now", "say “yes” now", "say ”yes” now", "say „yes“ now", "say »yes« now", "say «yes» now",
        "say « yes » now", "say ‘yes’ now", "say 'yes' now", "say ‹yes› now", "say ''yes'' now", "say ``yes'' now",
        "(\"yes\")", "so—“yes”—he", "say 「yes」 now", "說「是」了", "say ‚yes‘ now", "say ’’yes’’ now",
    ])
    func `opens or closes by its neighbours`(text: String) {
        #expect(sides(text) == [.open, .close])
    }

    @Test(arguments: [
        "don’t", "don't", "O’Brien’s", "the class of ’98", "back in the '90s", "give 'em hell", "get ’em all",
        "rock 'n' roll", "rock ’n’ roll", "a 6' 2\" man", "a 6'2\" man", "wait 'til noon",
    ])
    func `is no mark where it stands for letters, feet, inches or years`(text: String) {
        #expect(sides(text).isEmpty)
    }

    @Test func `is no mark as the value of an attribute`() {
        #expect(Sample.scanned("<a href=\"x\" title=\"Some words\">Here</a> they are, “he” said").first == "he")
    }

    @Test func `opens before an ellipsis behind a space`() {
        #expect(sides("it was \"...and then\" some") == [.open, .close])
    }
}
