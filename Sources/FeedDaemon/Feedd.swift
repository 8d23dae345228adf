/// The program's entry.
@main
enum Feedd {
    static func main() async {
    }
}
