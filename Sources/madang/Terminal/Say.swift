import Glibc

/// What the command line says: results to standard output, progress and problems to standard error.
enum Say {
  static func result(_ line: String) {
    print(line)
    fflush(nil)
  }

  static func progress(_ line: String) { write(2, line + "\n", line.utf8.count + 1) }
  static func problem(_ line: String) { write(2, "madang: " + line + "\n", line.utf8.count + 9) }
}
