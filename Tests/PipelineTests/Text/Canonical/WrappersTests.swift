import Testing

@testable import Pipeline

@Suite struct `An address that leads on` {
    private static let target = "https://example.org/a?b=1"
    private static let encoded = "https%3A%2F%2Fexample.org%2Fa%3Fb%3D1"

    @Test(arguments: [
        "https://www.google.com/url?sa=t&q=@&ved=1", "https://www.google.co.uk/url?url=@",
        "https://l.facebook.com/l.php?u=@&h=AT0x",
        "https://lm.facebook.com/l.php?u=@", "https://out.reddit.com/t3_x?url=@&token=1",
        "https://t.umblr.com/redirect?z=@&t=1",
        "https://vk.com/away.php?to=@", "https://steamcommunity.com/linkfilter/?url=@",
        "https://www.youtube.com/redirect?event=x&q=@",
        "https://slack-redir.net/link?url=@", "https://www.linkedin.com/redir/redirect?url=@",
        "https://duckduckgo.com/l/?uddg=@&rut=1",
        "https://eur01.safelinks.protection.outlook.com/?url=@&data=x", "https://l.instagram.com/?u=@&e=1",
        "https://t.me/iv?url=@&rhash=1",
        "https://go.skimresources.com?id=1&url=@", "https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=@&c=1",
        "https://disq.us/url?url=@%3AabcdefghijklmnopqrstuvwxyzA&cuid=1",
        "https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=@/RK=2/RS=x-",
        "http://href.li/?https://example.org/a?b=1", "https://linkprotect.cudasvc.com/url?a=@&c=E,1,x",
        "https://urldefense.com/v3/__https://example.org/a?b=1__;!!abc!def$",
        "https://urldefense.com/v3/__https://example.org/a*b=1__;Pw!!abc!def$",
        "https://urldefense.com/v3/__https:**Aexample.org/a?b=1__;Ly8!!abc!def$",
        "https://urldefense.com/v3/__https://example.org/a?b=1&utm_source=x__;!!abc!def$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-3Fb-3D1&d=DwMFaQ&c=x",
    ])
    func `is the one that it holds`(pattern: String) {
        #expect(form(pattern.replacing("@", with: Self.encoded)) == Self.target)
    }

    @Test(arguments: [
        ("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a", "https://www.example.org/a"),
        ("https://cdn.ampproject.org/v/www.example.org/a?amp_js_v=1&b=2", "http://www.example.org/a?b=2"),
        ("https://www.google.com/amp/s/www.example.org/a", "https://www.example.org/a"),
        ("https://www.google.com/amp/s/amp.theguardian.com/a/1", "https://www.theguardian.com/a/1"),
    ])
    func `to a page in a cache is the page`(published: String, canonical: String) {
        #expect(form(published) == canonical)
    }

    @Test(arguments: [
        ("https://dts.podtrac.com/redirect.mp3/cdn.example.org/1.mp3?a=1", "https://cdn.example.org/1.mp3?a=1"),
        ("https://chtbl.com/track/12AB/pdst.fm/e/cdn.example.org/1.mp3", "https://cdn.example.org/1.mp3"),
        ("https://op3.dev/e,pg=1/https://cdn.example.org/1.mp3", "https://cdn.example.org/1.mp3"),
        ("https://pdst.fm/e/none", "https://pdst.fm/e/none"),
    ])
    func `by way of those who count downloads is the file`(published: String, canonical: String) {
        #expect(form(published) == canonical)
    }

    @Test func `in the message of a news index is the page, where the message holds it`() {
        // A message with the fields 1 (a number) and 4 (the address).
        let page = "CBMiFWh0dHBzOi8vZXhhbXBsZS5vcmcvYdIBAA"
        #expect(form("https://news.google.com/rss/articles/\(page)?oc=5") == "https://example.org/a")
        let opaque = "https://news.google.com/rss/articles/CBMiBUFVX3lx"
        #expect(form(opaque) == opaque)
        #expect(form("https://www.bing.com/ck/a?!&u=a1aHR0cHM6Ly9leGFtcGxlLm9yZy9h") == "https://example.org/a")
    }

    @Test func `to one that leads on is followed`() {
        let inner = "https%253A%252F%252Fexample.org%252Fa%253Futm_source%253Dx"
        #expect(
            form("https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3D\(inner)")
                == "https://example.org/a")
    }

    @Test(arguments: [
        "https://web.archive.org/web/2020/https://example.org/a", "https://www.google.com/url?q=/search",
        "https://l.facebook.com/l.php?u=javascript:x",
        "https://notgoogle.com/url?q=https://example.org/", "https://www.google.com/search?q=https://example.org/",
    ])
    func `nowhere that it tells stays`(published: String) {
        #expect(form(published) == published)
    }

    private func form(_ address: String) -> String {
        String(decoding: CanonicalAddress.of(Array(address.utf8)), as: UTF8.self)
    }
}
