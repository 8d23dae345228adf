import Testing

@testable import Pipeline

@Suite struct `A script` {
    @Test(arguments: [
        ("if (a<b && c>d) x=\"</p>\"</script>y", ["#if (a<b && c>d) x=\"</p>\"", "</script>", "#y"]),
        ("a</SCRIPT\t>", ["#a", "</script>"]),
        ("a</script/>", ["#a", "</script>"]),
        ("a</scripts></script", ["#a</scripts></script"]),
        ("a&lt;b\r\nc", ["#a&lt;b\nc"]),
    ])
    func `runs to its end tag`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html, content: .script) == expected)
        #expect(htmlTokens("<script>" + html) == ["<script>"] + expected)
    }

    @Test(arguments: [
        ("<!-- a </script>b", ["#<!-- a ", "</script>", "#b"]),
        ("<!-- <script> </script> --></script>b", ["#<!-- <script> </script> -->", "</script>", "#b"]),
        ("<!-- <script> </script> </script>b", ["#<!-- <script> </script> ", "</script>", "#b"]),
        ("<!-- <script> --></script>b", ["#<!-- <script> -->", "</script>", "#b"]),
        ("<!-- <script/</script/</script>", ["#<!-- <script/</script/", "</script>"]),
        ("<!-- <scripts> </script>b", ["#<!-- <scripts> ", "</script>", "#b"]),
        ("<!-- <script> </scripts></script>b", ["#<!-- <script> </scripts></script>b"]),
        ("<!--><script></script>b", ["#<!--><script>", "</script>", "#b"]),
        ("<!---><script></script>b", ["#<!---><script>", "</script>", "#b"]),
        ("<!--->-<script></script>b", ["#<!--->-<script>", "</script>", "#b"]),
        ("<!- <script></script>b", ["#<!- <script>", "</script>", "#b"]),
        ("<!-- -> <script></script>b", ["#<!-- -> <script></script>b"]),
        ("<!--\r<script\r>\0</script>b", ["#<!--\n<script\n>\u{FFFD}</script>b"]),
    ])
    func `keeps an inner script within a comment`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html, content: .script) == expected)
    }

    @Test func `forgets its comment for the next one`() {
        let html = "<script><!-- </script><script><script></script>b"
        #expect(htmlTokens(html) == ["<script>", "#<!-- ", "</script>", "<script>", "#<script>", "</script>", "#b"])
    }
}
