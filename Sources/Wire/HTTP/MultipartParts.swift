import Hummingbird
import Kernel
import Web

/// The parts of a multipart body as they come in, piece by piece; holds at most one delimiter and one head in memory.
struct MultipartParts {
  private enum State { case head, headers, body, end }

  private let delimiter: [UInt8]
  private let folder: String
  private let fileMax: Int
  private let fieldsMax: Int
  private let expects: Expected
  private let bag: UploadBag?
  private var state = State.head
  private var buffer: [UInt8]
  private var fields: [(name: String, value: String)] = []
  private var files: [Upload] = []
  private var fieldBytes = 0
  private var fileBytes = 0
  private var parts = 0
  /// Bytes before the first part and after the last.
  private var margin = 0
  private var head = Head()
  private var value: [UInt8] = []
  private var file: UploadFile?

  private struct Head {
    var name = ""
    var fileName: String?
    var contentType = "application/octet-stream"
  }

  /// The files that a form may bring: under one name, so many.
  struct Expected {
    let field: String
    let most: Int
  }

  init(boundary: String, folder: String, fileMax: Int, fieldsMax: Int, expects: Expected, bag: UploadBag?) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.folder = folder
    self.fileMax = fileMax
    self.fieldsMax = fieldsMax
    self.expects = expects
    self.bag = bag
    // The first delimiter has no line before it.
    buffer = [13, 10]
    state = .body
    head.name = ""
    isPreamble = true
  }

  /// Before the first delimiter nothing counts.
  private var isPreamble: Bool

  mutating func take(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    while try step() {}
  }

  /// Everything that came; a body that ends early is refused.
  mutating func form() throws -> Form {
    guard state == .end else { throw Problem.notForm() }
    var form = Form(fields: fields)
    form.files = files
    return form
  }

  /// Removes what was written.
  mutating func abandon() {
    file?.remove()
    for file in files { UploadFile.remove(file.path) }
  }

  /// One step; false when more bytes are wanted.
  private mutating func step() throws -> Bool {
    switch state {
    case .body: return try body()
    case .head:
      guard buffer.count >= 2 else { return false }
      if buffer[0] == 45, buffer[1] == 45 {
        buffer.removeFirst(2)
        state = .end
        return true
      }
      guard buffer[0] == 13, buffer[1] == 10 else { throw Problem.notForm() }
      buffer.removeFirst(2)
      state = .headers
      return true
    case .headers:
      guard let end = Self.find([13, 10, 13, 10], in: buffer) else {
        guard buffer.count <= Multipart.headersMax else { throw Problem.notForm() }
        return false
      }
      let lines = String(decoding: buffer[..<end], as: UTF8.self)
      guard !MarkPile.isTooHigh(in: lines) else { throw Problem.notForm() }
      try begin(lines)
      buffer.removeFirst(end + 4)
      state = .body
      return true
    case .end:
      margin += buffer.count
      guard margin <= Multipart.margin else { throw Self.tooMuch() }
      buffer.removeAll()
      return false
    }
  }

  private mutating func body() throws -> Bool {
    if let end = Self.find(delimiter, in: buffer) {
      try add(buffer[..<end])
      buffer.removeFirst(end + delimiter.count)
      try finish()
      state = .head
      return true
    }
    let safe = buffer.count - delimiter.count + 1
    if safe > 0 {
      try add(buffer[..<safe])
      buffer.removeFirst(safe)
    }
    return false
  }

  private mutating func begin(_ lines: String) throws {
    parts += 1
    guard parts <= Multipart.partsMax else { throw Self.tooMuch() }
    head = Head()
    for line in lines.split(separator: "\r\n") {
      let lower = line.lowercased()
      if lower.hasPrefix("content-disposition:") {
        head.name = Self.parameter("name", in: line) ?? ""
        head.fileName = Self.parameter("filename", in: line)
      } else if lower.hasPrefix("content-type:") {
        head.contentType = String(line.dropFirst(13).drop { $0 == " " }.prefix(100))
      }
    }
    guard head.name.utf8.count <= Multipart.nameMax else { throw Self.tooMuch() }
    guard head.fileName != nil else { return }
    guard head.name == expects.field, files.count < expects.most else { throw Problem.noFileHere() }
    let file = try UploadFile(in: folder)
    self.file = file
    bag?.add(file.path)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) throws {
    guard !bytes.isEmpty else { return }
    guard !isPreamble else {
      margin += bytes.count
      guard margin <= Multipart.margin else { throw Self.tooMuch() }
      return
    }
    if let file {
      fileBytes += bytes.count
      guard fileBytes <= fileMax else { throw Problem.tooLarge(max: fileMax) }
      try file.append(bytes)
    } else {
      fieldBytes += bytes.count
      guard fieldBytes <= fieldsMax else { throw Problem.tooLarge(max: fieldsMax) }
      value.append(contentsOf: bytes)
    }
  }

  private mutating func finish() throws {
    defer { value = [] }
    guard !isPreamble else {
      isPreamble = false
      return
    }
    if let file {
      self.file = nil
      // A file field that was left empty is sent as a nameless part without bytes.
      guard let name = head.fileName, !name.isEmpty else { return file.remove() }
      file.close()
      files.append(Upload(field: head.name, name: name.cut(200), contentType: head.contentType, path: file.path, byteCount: file.count))
    } else {
      guard let text = String(validating: value, as: UTF8.self), !MarkPile.isTooHigh(in: text) else { throw Problem.notForm() }
      fields.append((head.name, text))
    }
  }

  /// No browser sends such a form: the rest of it stays unread.
  private static func tooMuch() -> Problem {
    var problem = Problem.notForm()
    problem.closes = true
    return problem
  }

  /// `name="…"`, with the escapes that browsers write (WHATWG HTML, multipart form data).
  private static func parameter(_ name: String, in line: Substring) -> String? {
    let bytes = Array(line.utf8)
    guard let start = find(Array("; \(name)=\"".utf8), in: bytes) else { return nil }
    let rest = bytes[(start + name.utf8.count + 4)...]
    let text = String(decoding: rest.prefix { $0 != 34 }, as: UTF8.self)
    return Percent.decoded(text[...]).flatMap { text.contains("%22") || text.contains("%0") ? $0 : text } ?? text
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { all in
      let first = wanted[0], last = all.count - wanted.count
      var index = 0
      while index <= last {
        if all[index] == first {
          var length = 1
          while length < wanted.count, all[index + length] == wanted[length] { length += 1 }
          if length == wanted.count { return index }
        }
        index += 1
      }
      return nil
    }
  }
}
