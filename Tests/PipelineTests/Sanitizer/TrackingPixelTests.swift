import Testing

@testable import Pipeline

@Suite struct `A picture that counts readers` {
    @Test(arguments: [
        "width=1 height=1", "width='1px'", "height=0", "width=1.0", "style='width: 1px; height:1px'",
        "style='x:y;HEIGHT:0'", "style='display:none'", "style='color:red; Display : NONE !important'",
        "style='visibility:hidden'",
        "src=//pixel.wp.com/b.gif?host=x", "src=https://www.facebook.com/tr?id=1",
        "src=http://feeds.feedburner.com/~r/a/~4/b",
        "src=' https://b.scorecardresearch.com/p'", "data-src=https://mc.yandex.ru/watch/1",
    ])
    func `is left out`(attributes: String) {
        #expect(
            clean(
                "a<img src=https://x.example/p.gif \(attributes)>b".replacing(
                    "src=https://x.example/p.gif src", with: "src")) == "ab")
    }

    @Test(arguments: [
        "width=100", "width='1%'", "width=10 height=1000", "style='max-width:1px'", "style='width:1%'",
        "style='display:block'", "style='display:none-such'",
        "width='' height=auto",
        "src=https://notpixel.wp.com/b.gif", "src=https://www.facebook.com/photo.jpg", "src=/pixel.wp.com/", "alt=1",
    ])
    func `is no other one`(attributes: String) {
        #expect(clean("<img \(attributes)>").hasPrefix("<img"))
    }
}
