import SeededRandom
import Testing

@testable import Pipeline

@Suite struct `Posts of any markup` {
    @Test func `stand within the text, on whole characters, in order`() {
        var random = SeededRandom(seed: 11)
        let pieces = [
            "<blockquote class='twitter-tweet'>",
            "<blockquote class=tiktok-embed cite=https://www.tiktok.com/@a/video/12345678>",
            "<blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/Cabcdef/>",
            "</blockquote>",
            "<blockquote>", "<p>", "</p>", "wörds ", "— ", "\u{200F}", "Å (@a) ", "(@b.example)", "(@", "3 June 2017",
            "@a ♬ x ",
            "<a href=https://x.com/a/status/7>", "</a>",
            "<iframe src=https://www.youtube.com/embed/lBTCB7yLs8Y></iframe>", "<br>",
            "https://t.me/lind/7", "https://t.co/x ", "View on Instagram", "[image or embed]", "<div id=vk_post_-1_2>",
            "</div>", "\u{A0}",
        ]
        var posts = 0
        for _ in 0..<1_500 {
            let html = (0..<24).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            for found in [PostSamples.posts(html: html), PostSamples.posts(plain: html)] {
                posts += found.posts.count
                for post in found.posts {
                    #expect(post.range.upperBound <= found.text.count, "\(html)")
                    #expect(String(validating: found.text[post.range], as: UTF8.self) != nil, "\(html)")
                    #expect(String(validating: post.author, as: UTF8.self) != nil, "\(html)")
                }
                #expect(
                    zip(found.posts, found.posts.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
                let urls = found.posts.map(\.url).filter { !$0.isEmpty }
                #expect(Set(urls).count == urls.count, "\(html)")
            }
        }
        #expect(posts > 1_000)
    }
}
