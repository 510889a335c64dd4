/// An environment variable of the scripts and tests around the program; the program itself reads none of them.
package struct ToolVariable: Sendable {
  package let name: String
  package let meaning: String

  package static let all: [ToolVariable] = [
    ToolVariable(name: "MADANG_ACCEPT", meaning: "Lets the test of migrations write down new ones in docs/migrations.txt; changed ones are refused all the same."),
    ToolVariable(name: "MADANG_CENTRE", meaning: "1 builds all that does not speak HTTP, without Hummingbird: faster while working on the centre."),
    ToolVariable(name: "MADANG_FUZZ_EXAMPLES", meaning: "Requests that the API fuzzer makes up for each operation."),
    ToolVariable(name: "MADANG_FUZZ_LAST", meaning: "File into which the fuzz over all doors writes each request before it is sent: what was being answered when a process ended."),
    ToolVariable(name: "MADANG_FUZZ_SECONDS", meaning: "How long the API fuzzer may take as a guest (half of it as each of the others), and the fuzz over all doors on each engine."),
    ToolVariable(name: "MADANG_FUZZ_SEED", meaning: "Makes a run of the fuzzers repeatable."),
    ToolVariable(name: "MADANG_LOOK", meaning: "Folder into which some tests write their pictures and QR codes, to be looked at."),
    ToolVariable(name: "MADANG_POSTGRES_PORT", meaning: "Port of the private PostgreSQL of scripts/postgres."),
    ToolVariable(name: "MADANG_PROGRAM", meaning: "The program that browser tests, fuzzer and proofs start, instead of the debug build."),
    ToolVariable(name: "MADANG_QUALITY", meaning: "1 lets the test of search print its figures for every kind of question, over the whole made-up shop."),
    ToolVariable(name: "MADANG_TEST_POSTGRES", meaning: "postgres:// URL of a server on which the tests make databases of their own; without it they run on SQLite alone."),
    ToolVariable(name: "MADANG_URL", meaning: "A server that is open already, for browser tests and fuzzer."),
  ]
}
