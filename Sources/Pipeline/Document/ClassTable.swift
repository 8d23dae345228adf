/// What the words of `class` and `id` say about an element, as the tools that publishers write with have them.
///
/// A new word is a word in one of the lists.
enum ClassTable {
    struct Meaning: OptionSet, Sendable {
        var rawValue: UInt8

        /// Its text is no part of what an author wrote; the links within stay as anchors.
        static let leftOut = Self(rawValue: 1 << 0)
        /// It stands below a picture.
        static let caption = Self(rawValue: 1 << 1)
        /// A link to the rest of the text.
        static let more = Self(rawValue: 1 << 2)
        /// Shown to sighted readers, whatever `aria-hidden` says.
        static let shown = Self(rawValue: 1 << 3)
        /// Its links offer to share the item.
        static let sharing = Self(rawValue: 1 << 4)
    }

    static func meaning(of words: Span<UInt8>) -> Meaning {
        var meaning = Meaning()
        var place = 0
        while place < words.count {
            while place < words.count, words[place].isSpace { place += 1 }
            let start = place
            var last: UInt32 = 0
            var hasShare = false
            while place < words.count, !words[place].isSpace {
                last = last &<< 8 | UInt32(words[place] | 0x20)
                if last == share { hasShare = true }
                place += 1
            }
            guard place > start else { continue }
            meaning.formUnion(index.value(of: start..<place, in: words))
            if hasShare, isShareBar(words.extracting(start..<place)) { meaning.formUnion([.leftOut, .sharing]) }
        }
        return meaning
    }

    // MARK: Lists

    private static let lists: [(Meaning, words: String)] = [
        // What only screen readers say.
        (
            .leftOut,
            """
            screen-reader-text screen-reader-only visually-hidden visuallyhidden u-visually-hidden u-hiddenvisually
            is-visually-hidden sr-only element-invisible a11y-hidden assistive-text hidden-accessible offscreen
            show-for-sr wp-caption-hidden katex-mathml mjx-assistive-mml
            """
        ),
        // Bars of buttons that share, of plug-ins by their names; see `shareWords` for the others.
        (
            [.leftOut, .sharing],
            """
            sharedaddy sd-sharing-enabled sd-social sd-like jetpack-likes-widget-wrapper addtoany_content
            addtoany_share_save_container addtoany_list a2a_kit addthis_toolbox addthis_inline_share_toolbox
            addthis_sharing_toolbox feedflare sociable shareaholic-canvas shariff sharethis-inline-share-buttons st-inline
            ssba ssbp-wrap essb_links mashsb-container mashsb-box dpsp-content-wrapper swp_social_panel nc_socialpanel
            et_social_inline et_monarch sfsi_widget sfsiaftrpstwr heateor_sss_sharing_container heateorssspannelcontainer
            the_champ_sharing_container super-socializer wpsr-share-icons wpsso-ssb socialmediabuttons snap_nopreview
            hupso-share-buttons scriptless__list juiz_sps_links tweetmeme_button really_simple_share simplesharebuttons
            post-share-buttons td-post-sharing td-post-sharing-bottom entry-social social-icons social-links
            social-buttons social-bar social-media-links social-likes ya-share2 pluso uptolike-buttons likely
            """
        ),
        // Lists of other articles that plug-ins put behind the text, and forms to subscribe.
        (
            .leftOut,
            """
            jp-relatedposts yarpp yarpp-related crp_related zem_rp_wrap wp_rp_wrap related_post_title
            subscription-widget-wrap subscription-widget-wrap-editor subscription-widget button-wrapper
            kg-signup-card mc4wp-form mc_embed_signup wp-block-jetpack-subscriptions jetpack_subscription_widget
            post-ratings wp-polls blogger-post-footer
            """
        ),
        // Marks of headings' own addresses, and those that lead to footnotes and back.
        (
            .leftOut,
            """
            headerlink heading-anchor header-anchor anchorjs-link zeroclipboard-container footnote-anchor footnote-ref
            footnote-backref footnote-back footnote-backlink footnote-return reversefootnote footnotelink
            footnote-backlink-wrapper easy-footnote mw-editsection
            """
        ),
        (
            .caption,
            """
            wp-caption-text wp-caption-dd tr-caption wp-element-caption image-caption gallery-caption photo-caption
            media-caption picture-caption figure-caption img-caption article-image-caption
            """
        ),
        (
            .more,
            """
            more-link read-more read-more-link readmore read_more readmore-link moretag more-tag continue-reading
            continue-reading-link excerpt-more wp-block-read-more wp-block-post-excerpt__more-link
            """
        ),
        (.shown, "katex-html mjx-chtml mjx-math"),
    ]

    private static let index = PolicyIndex(
        lists.flatMap { list in
            list.words.split(whereSeparator: \.isWhitespace).map { (name: String($0), value: list.0) }
        }, other: Meaning())

    // MARK: Bars that share

    /// `shar`, by which the parts that matter begin.
    private static let share: UInt32 = 0x7368_6172

    /// What stands beside `share` in the names that sites give to such bars themselves. A word with any other part, as in
    /// `share-price`, means something else.
    private static let shareWords = PolicyIndex(
        """
        social button buttons btn btns bar links link icon icons tool tools toolbar list widget post article entry story
        content page container wrapper wrap block this box media save section inline top bottom footer header floating
        sticky module menu nav group row area network networks simple
        """.split(whereSeparator: \.isWhitespace).map { (name: String($0), value: true) }, other: false)

    /// Whether all parts of a word (`article-share-buttons`, `socialShare__list`) are of those that name such bars.
    private static func isShareBar(_ word: Span<UInt8>) -> Bool {
        var place = 0
        while place < word.count {
            var end = place + 1
            // A part ends at a mark or where a capital follows a small letter.
            while end < word.count, word[end].isLetter, !isCapital(word[end]) || isCapital(word[end - 1]) { end += 1 }
            let part = word.extracting(place..<end)
            let isKnown =
                part.equals("share") || part.equals("sharing") || part.equals("sharer") || part.equals("shares")
                || shareWords.value(of: place..<end, in: word)
            guard isKnown else { return false }
            place = end
            while place < word.count, !word[place].isLetter { place += 1 }
        }
        return true
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
