import Testing

@testable import Pipeline

@Suite struct `Sanitized HTML` {
    @Test(arguments: [
        ("<p class=lead>One <b>two</b> &amp; three</p>", #"<p class="lead">One <b>two</b> &amp; three</p>"#),
        ("a < b > c & d \"e\" 'f'", "a &lt; b &gt; c &amp; d \"e\" 'f'"),
        ("&eacute;&nbsp;&#8212;&lt;b&gt;", "é\u{A0}—&lt;b&gt;"), ("  <p>x</p>\n", "<p>x</p>"),
        (
            "<IMG SRC=a.png ALT='a \"b\" <c>'>",
            #"<img src="https://site.example/news/a.png" alt="a &quot;b&quot; &lt;c&gt;">"#
        ),
        ("a<br/>b<br>c</br>d", "a<br>b<br>c<br>d"),
        (
            "<video controls poster=p.jpg><source src=v.mp4 type=video/mp4><track src=t.vtt kind=captions></video>",
            #"<video controls="" poster="https://site.example/news/p.jpg"><source src="https://site.example/news/v.mp4""#
                + #" type="video/mp4"><track src="https://site.example/news/t.vtt" kind="captions"></video>"#
        ),
        (
            "<picture><source srcset='a.webp 1x, b.webp 2x'><img src=a.png></picture>",
            #"<picture><source srcset="https://site.example/news/a.webp 1x, https://site.example/news/b.webp 2x">"#
                + #"<img src="https://site.example/news/a.png"></picture>"#
        ),
        (
            "<td headers='a b' id=c name=user-content-d>x</td>",
            #"<td headers="user-content-a user-content-b" id="user-content-c" name="user-content-d">x</td>"#
        ),
        ("x\0y", "xy"), ("", ""), ("<!-- c --><!DOCTYPE html><?pi?>", ""),
    ])
    func `keeps what is listed`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test(arguments: [
        ("a<script>alert(1)</script>b", "ab"), ("a<style>b{}</style>c", "ac"),
        ("a<template><b>x</b></template>b", "ab"),
        ("<select><option>1<option>2</select>x", "x"), ("a<textarea><b>x</b></textarea>b", "ab"),
        ("a<button>Share</button>b", "ab"), ("<title>T</title>x", "x"), ("a<script>b", "a"),
        ("<button>a<button>b</button>c</button>d", "d"),
    ])
    func `leaves out code, templates and controls with their content`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test(arguments: [
        ("a<object data=x><p>b</p></object>c", "a<p>b</p>c"), ("a<iframe src=//x.example/>b", "ab"),
        ("<iframe>a<b>c</b></iframe>d", "a<b>c</b>d"),
        ("<noscript><img src=a.png></noscript>", #"<img src="https://site.example/news/a.png">"#),
        ("<form action=x>a<input value=y>b</form>c", "abc"),
        ("<html><head><base href=x></head><body>a</body></html>", "a"),
        ("<blink>a</blink><marquee>b</marquee>", "ab"),
        ("<meta http-equiv=refresh content=0>a<link rel=stylesheet href=x>", "a"),
        ("<frameset><frame src=x></frameset>a", "a"), ("<canvas>a</canvas>", "a"), ("<made-up>a</made-up>", "a"),
        ("<noembed>a</noembed><noframes>b</noframes>", "ab"),
    ])
    func `keeps what stands in place of an element that is not listed`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test(arguments: [
        ("<xmp><b>x</b></xmp>y", "<pre>&lt;b&gt;x&lt;/b&gt;</pre>y"), ("<listing>a</listing>", "<pre>a</pre>"),
        ("a<plaintext><b>x", "a<pre>&lt;b&gt;x</pre>"),
    ])
    func `writes old elements as what they mean`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test(arguments: [
        (
            "<iframe src='https://www.youtube.com/embed/x?a=1&amp;b=2' title='A film'></iframe>",
            #"<a href="https://www.youtube.com/embed/x?a=1&amp;b=2">A film</a>"#
        ),
        (
            "<iframe data-src='//player.vimeo.com/video/1'></iframe>",
            #"<a href="https://player.vimeo.com/video/1">https://player.vimeo.com/video/1</a>"#
        ),
        ("<iframe src='https://youtube.com.evil.example/'></iframe>", ""),
        ("<iframe src='https://evilyoutube.com/'></iframe>", ""),
        ("<iframe src='javascript://youtube.com/%0aalert(1)'>", ""),
        (
            "<a href=/x><iframe src='https://www.youtube.com/embed/x'></iframe>y</a>",
            #"<a href="https://site.example/x">y</a>"#
        ),
    ])
    func `links to the film or recording of a frame`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test(arguments: [
        ("<img data-src=real.jpg src=data:image/gif;base64,AA==>", #"<img src="https://site.example/news/real.jpg">"#),
        ("<img src=a.jpg data-src='javascript:x'>", #"<img src="https://site.example/news/a.jpg">"#),
        (
            "<img data-srcset='a.jpg 2x' srcset=b.jpg src=c.jpg>",
            #"<img srcset="https://site.example/news/a.jpg 2x" src="https://site.example/news/c.jpg">"#
        ),
        ("<img data-src=a.jpg data-original=b.jpg>", #"<img src="https://site.example/news/a.jpg">"#),
        ("<p data-src=a.jpg>", "<p></p>"),
    ])
    func `shows what a lazy loader would`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test func `has no carriage return, which would be another character when it is read again`() {
        let once = clean("<p title='a&#13;b\r\nc'>a&#xD;b</p>")
        #expect(once == "<p title=\"a\nb\nc\">a\nb</p>")
        #expect(clean(once) == once)
    }

    @Test func `keeps drawings, and nothing in them that moves, loads or holds HTML`() {
        let drawing = """
            <svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg" onload=x><title>A <b></title><linearGradient id=g \
            gradientTransform=t /><a xlink:href="javascript:x"><path d="M0 0" fill="url(#g)" stroke="url(//x#y)" /></a>\
            <use href="#g"/><animate attributeName=href /><image href=x /><style>a</style><script>b</script>\
            <foreignObject><p>text</p></foreignObject></svg>after
            """
        #expect(
            clean(drawing.replacing("<b>", with: "")) == """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>A </title><linearGradient id="user-content-g" gradientTransform="t">\
                </linearGradient><a><path d="M0 0" fill="url(#user-content-g)"></path></a></svg><p>text</p>after
                """)
        #expect(faults(in: clean(drawing)) == [])
    }

    @Test func `holds text alone where browsers would read HTML in a drawing or formula`() {
        #expect(clean("<svg><desc>a<title>b<g>c") == svg("<desc>a</desc><title>b</title><g>c</g></svg>"))
        #expect(clean("<math><mi>a<mn>1</mi>2") == math("<mi>a</mi><mn>12</mn></math>"))
        #expect(clean("<svg><title>a<b>c</b></title>") == svg("<title>a</title></svg><b>c</b>"))
    }

    @Test func `leads out of a drawing by its links, and out of a formula, and declares what readers of XML need`() {
        let link = #"<a xlink:href="https://site.example/x" xmlns:xlink="http://www.w3.org/1999/xlink">"#
        #expect(
            clean("<svg baseProfile=full><a xlink:href=/x><g/></a>")
                == svg(#"\#(link)<g></g></a></svg>"#, #" baseProfile="full""#))
        #expect(
            clean("<math xmlns=x><mrow XLink:Type=simple xlink:href='/x'><mi>a</math>")
                == math(
                    #"<mrow xlink:type="simple" xlink:href="https://site.example/x" "#
                        + #"xmlns:xlink="http://www.w3.org/1999/xlink"><mi>a</mi></mrow></math>"#))
        #expect(clean("<svg><pattern href=//evil.example/a.svg#x>") == svg("<pattern></pattern></svg>"))
        #expect(clean("<math><mi href=javascript:x>a") == math("<mi>a</mi></math>"))
        #expect(clean("<p xmlns:xlink=x xlink:href=y>a") == "<p>a</p>")
    }

    @Test func `keeps formulas, and no way from them to HTML`() {
        #expect(
            clean(
                "<math display=block><mi mathvariant=bold>x<mglyph><mo>=</mo><annotation-xml encoding=text/html><p>a</p></annotation-xml></math>"
            )
                == math(#"<mi mathvariant="bold">x</mi><mo>=</mo></math>"#, #" display="block""#))
        #expect(clean("<math><mtext>a<p>b</math>c") == math("<mtext>a</mtext></math><p>bc</p>"))
    }

    @Test func `keeps relative addresses as they are where no base is known`() {
        #expect(
            clean(#"<a href="/a b">x</a><img src="c.png">"#, base: "") == #"<a href="/a%20b">x</a><img src="c.png">"#)
        #expect(clean(#"<a href="x">y</a>"#, base: "mailto:a@b") == #"<a href="x">y</a>"#)
        #expect(clean(#"<a href="java&#10;script:x">y</a>"#, base: "") == "<a>y</a>")
    }
}
