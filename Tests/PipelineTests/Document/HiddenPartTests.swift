import Testing

@testable import Pipeline

@Suite struct `What a reader doesn't see` {
    @Test(arguments: [
        "<p style='display:none'>", "<p style='color:red; DISPLAY : none !important'>", "<p style='visibility:hidden'>",
        "<p style='font-size:0px'>", "<p style='mso-hide:all'>", "<p class='a sr-only'>",
        "<p class=screen-reader-text>", "<p hidden>", "<div hidden=until-found><p>x</p>", "<div aria-hidden=true>",
        "<template>",
        "<video>", "<select><option>", "<button>", "<div class='visually-hidden'>", "<noscript>",
        "<div hidden><div></div>",
        "<math><annotation encoding='application/x-tex'>",
    ])
    func `is left out of the text`(opening: String) {
        // These end with no other end tag but their own.
        let ends = ["<template>": "</template>", "<object>": "</object>"]
        let end = ends[opening] ?? (opening.contains("<math>") ? "</annotation></math>" : "")
        #expect(Document(html: "<div>a\(opening)secret\(end)</div>z").string.filter { !$0.isWhitespace } == "az")
    }

    @Test(arguments: [
        ("<p style='display:block;font-size:0.9em'>a", "a"), ("<p style='visibility:visible'>a", "a"),
        ("<p aria-hidden=false>a", "a"), ("<span aria-hidden=true>a</span>", "a"),
        ("<p class='sr-only-not hidden-gem'>a", "a"),
        ("<div style='font-size:0'>x<b style='font-size:12px'>a</b>x</div>", "a"),
        ("<div style='visibility:hidden'>x<b style='visibility:visible'>a</b></div>", "a"),
        ("<span hidden>x<span>x</span>x</span>a", "a"), ("<p hidden>x<p>a", "a"), ("<div><p hidden>x</div>a", "a"),
        ("<li hidden>x<li>a", "a"), ("<head><title>x</title><style>x</style><p>a", "a"), ("<script/>a", "a"),
        ("<iframe src=x />a", "a"), ("<div><video src=x></div>a", "a"), ("<a id=top />a", "a"),
        ("<img hidden>a", "a"), ("<noscript><p>x</noscript>a", "a"), ("<noscript><img src=x></p></noscript>a", "a"),
    ])
    func `ends where its element ends`(html: String, text: String) { #expect(Document(html: html).string == text) }

    @Test func `keeps its links, but for what is inert`() {
        let document = Document(
            html: "<div hidden><a href=1>x</a><img src=2></div><noscript><iframe src=3></iframe></noscript>"
                + "<svg><a href=4>x</a></svg><template><a href=5></a></template>text")
        #expect(document.targets == ["1", "2", "3"])
        #expect(document.anchors.allSatisfy { $0.range.isEmpty })
    }

    @Test(arguments: [
        "sharedaddy", "share-buttons", "social-share", "addtoany_share_save_container", "feedflare", "sociable",
        "jp-relatedposts", "post-share", "article__share-buttons", "ShareBar", "socialShareList share",
    ])
    func `are bars that say so`(name: String) {
        for attribute in ["class", "id"] {
            let document = Document(html: "<p>a<div \(attribute)='\(name)'><h3>Share this:</h3><a href=/s>X</a></div>")
            #expect(document.string == "a")
            #expect(document.targets == ["/s"])
        }
    }

    @Test(arguments: ["share-price", "market-share-table", "shared-post", "shareholders", "sharepoint"])
    func `are no tables about shares`(name: String) {
        #expect(Document(html: "<div class='\(name)'>up</div>").string == "up")
    }
}
