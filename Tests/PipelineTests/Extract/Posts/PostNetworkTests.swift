import Testing

@testable import Pipeline

@Suite struct `The address of a post` {
    @Test(arguments: [
        (
            "https://mobile.twitter.com/portoflind/status/99/photo/1?s=20",
            "https://twitter.com/portoflind/status/99 portoflind"
        ),
        ("http://www.X.com/portoflind/status/99", "https://x.com/portoflind/status/99 portoflind"),
        ("https://twitter.com/i/web/status/99", "https://twitter.com/i/status/99 "),
        ("https://youtu.be/lBTCB7yLs8Y?t=3", "https://www.youtube.com/watch?v=lBTCB7yLs8Y "),
        ("https://m.youtube.com/watch?feature=share&v=lBTCB7yLs8Y", "https://www.youtube.com/watch?v=lBTCB7yLs8Y "),
        ("https://www.youtube.com/shorts/lBTCB7yLs8Y", "https://www.youtube.com/watch?v=lBTCB7yLs8Y "),
        ("https://telegram.me/LindHarbour/5?single", "https://t.me/LindHarbour/5 LindHarbour"),
        ("https://www.instagram.com/lind.harbour/p/Cabc_1-X/", "https://www.instagram.com/p/Cabc_1-X/ lind.harbour"),
        (
            "https://m.facebook.com/story.php?story_fbid=101540&id=2053",
            "https://www.facebook.com/permalink.php?story_fbid=101540&id=2053 "
        ),
        ("https://www.facebook.com/lind/videos/101540/", "https://www.facebook.com/lind/videos/101540 lind"),
        ("https://fb.watch/abc_1-X/", "https://fb.watch/abc_1-X/ "),
        ("https://vm.tiktok.com/ZMabc12/", "https://vm.tiktok.com/ZMabc12/ "),
        (
            "https://bsky.app/profile/lind.example/post/3lbx2abc",
            "https://bsky.app/profile/lind.example/post/3lbx2abc lind.example"
        ),
        (
            "https://social.example/users/lind/statuses/100254678717223630",
            "https://social.example/@lind/100254678717223630 lind@social.example"
        ),
        (
            "https://social.example/@lind@other.example/1002546",
            "https://social.example/@lind@other.example/1002546 lind@other.example"
        ),
        ("https://m.vk.com/lind?w=wall-101_45", "https://vk.com/wall-101_45 "),
        ("https://vk.com/wall101_45", "https://vk.com/wall101_45 "),
    ])
    func `has one form and tells the handle`(written: String, post: String) throws {
        let address = try #require(PostAddress(Array(written.utf8), base: []))
        let found = try #require(PostNetworks.post(at: address))
        #expect(String(decoding: found.url + [0x20] + found.handle, as: UTF8.self) == post)
        // The form that came out is read as the same post.
        let again = try #require(PostAddress(found.url, base: []).flatMap(PostNetworks.post(at:)))
        #expect(again.key == found.key && again.url == found.url)
    }

    @Test(arguments: [
        "https://twitter.com/portoflind", "https://x.com/a/status/", "https://x.com/a/lists/1",
        "https://www.youtube.com/@lind",
        "https://www.youtube.com/watch?list=PL1", "https://t.me/lind", "https://t.me/share/url?url=x",
        "https://www.instagram.com/lind/", "https://www.facebook.com/lind",
        "https://www.facebook.com/sharer/sharer.php?u=x",
        "https://www.tiktok.com/@lind", "https://bsky.app/profile/lind.example", "https://vk.com/lind",
        "https://social.example/@lind", "https://medium.example/@lind/7", "https://notyoutube.com/watch?v=lBTCB7yLs8Y",
        "mailto:a@b.example",
    ])
    func `is none of a profile, a list or another site`(written: String) {
        #expect(PostAddress(Array(written.utf8), base: []).flatMap(PostNetworks.post(at:)) == nil)
    }

    @Test func `is known of every network`() {
        #expect(Set(PostNetworks.all.map { $0.network }) == Set(Post.Network.allCases))
    }
}
