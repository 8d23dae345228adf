internal import Glibc

/// Colours for a person at a terminal, and none for a file or a program.
struct TerminalStyle: Equatable, Sendable {
    enum Colour: Int, Sendable {
        case bad = 31, good = 32, warning = 33, quiet = 2
    }

    var isColoured: Bool

    /// Of standard output, unless `NO_COLOR` is set and not empty, or the terminal can do nothing.
    /// - Source: no-color.org.
    static var output: TerminalStyle {
        func value(_ name: String) -> String { unsafe getenv(name).map { unsafe String(cString: $0) } ?? "" }
        return TerminalStyle(
            isColoured: Terminal.isTerminal(STDOUT_FILENO) && value("NO_COLOR").isEmpty && value("TERM") != "dumb")
    }

    func paint(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1b}[\(colour.rawValue)m\(text)\u{1b}[0m" : text
    }
}

/// Columns that stand below one another on a terminal; the last one is as long as it likes.
struct TextTable {
    var rows: [[String]]
    /// Spaces before each line.
    var indent = 0

    var text: String {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], Self.width(cell))
            }
        }
        var text = ""
        for row in rows {
            var line = String(repeating: " ", count: indent)
            for (column, cell) in row.enumerated() {
                line += cell
                if column + 1 < row.count {
                    line += String(repeating: " ", count: widths[column] - Self.width(cell) + 2)
                }
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    /// How many columns a text takes, colours left out: wide characters take two, marks none.
    /// - Source: Unicode Standard Annex 11, "East Asian Width", as far as whole blocks go.
    static func width(_ text: String) -> Int {
        var width = 0
        var isColour = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1b}" { isColour = true }
            if isColour {
                if scalar == "m" { isColour = false }
                continue
            }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: continue
            default: width += isWide(scalar.value) ? 2 : 1
            }
        }
        return width
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
            0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
            true
        default: false
        }
    }
}

/// What strangers wrote, for a terminal.
enum PlainText {
    /// One line without anything that a terminal would obey.
    static func line(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar -> Unicode.Scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .lineSeparator, .paragraphSeparator, .format: " "
                    default: scalar
                    }
                }))
    }
}
