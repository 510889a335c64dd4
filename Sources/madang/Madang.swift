import ArgumentParser
import Server
@main struct Madang: ParsableCommand { func run() { print("madang") } }
