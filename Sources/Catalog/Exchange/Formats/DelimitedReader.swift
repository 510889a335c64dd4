import Kernel

/// One row of a delimited file and where it stands.
package struct Record {
  /// Lines are counted from 1; a quoted field may span several.
  package var line: Int64
  /// The byte at which the row begins.
  var offset: Int64
  package var fields: [String]
  /// For each field the line where it begins.
  var fieldLines: [Int64]
  var fault: RowFault.What?
  /// Its cells cannot be trusted.
  package var isUnreadable: Bool { fault != nil }
  /// The number (from 0) of the field at fault.
  var faultField: Int = 0
  /// Lines below it that went with it, as a quote in it was never closed.
  package var lost: Int64 = 0

  /// How many rows of the file it stands for.
  var count: Int64 { 1 + lost }
  var isBlank: Bool { fields.allSatisfy { $0.utf8.count < 64 && $0.isBlank } }

  /// What is wrong with its number of fields where the first line has so many; blank ones at its end are no matter.
  func excess(over wanted: Int) -> RowFault.What? {
    fields.count > wanted && fields[wanted...].contains { !$0.trimmed.isEmpty } ? .tooManyFields(has: fields.count, wanted: wanted) : nil
  }
}

/// Reads CSV (RFC 4180: quotes, doubled quotes, newlines in quotes, CRLF or LF, a BOM) and TSV a chunk at a time.
///
/// A row that breaks a rule is handed over with its fault, and reading goes on with the next line. Where a quote is never closed, that is
/// the first line below it that is a row again.
package struct DelimitedReader {
  /// Bytes of a field that are kept; each column has a narrower limit of its own, which says what it cut.
  static let fieldMax = 1 << 20
  static let rowMax = 4 << 20
  static let fieldsMax = 512
  /// Bytes after which a quoted field is taken for one that is never closed.
  static let quotedMax: Int64 = 16 << 20
  /// Bytes of one file that are read a second time behind quotes that are never closed.
  static let againMax: Int64 = 128 << 20

  private let source: ByteSource
  private let delimiter: UInt8
  private let isQuoted: Bool
  private let chunk: Int
  /// How many fields a row has, by which one is known again behind a quote that was never closed; 0 where nobody knows.
  private let width: Int
  private var againLeft = DelimitedReader.againMax
  private var isTrying = false
  private var buffer: [UInt8] = []
  private var at = 0
  /// File offset of `buffer[0]`.
  private var base: Int64
  private var isAtEnd = false
  package private(set) var line: Int64

  /// The file offset of the next row.
  package var offset: Int64 { base + Int64(at) }

  /// - Parameter isQuoted: whether quotes hold fields together, as in CSV; a plain TSV has none.
  package init(_ source: ByteSource, delimiter: UInt8, isQuoted: Bool = true, width: Int = 0, line: Int64 = 1, chunk: Int = ByteSource.chunkSize) throws(FileFault) {
    self.source = source
    self.chunk = chunk
    self.width = width
    self.delimiter = delimiter
    self.isQuoted = isQuoted
    base = source.position
    self.line = line
    guard base == 0 else { return }
    try fill()
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The next row that is not blank; nil at the end.
  package mutating func next() throws(FileFault) -> Record? {
    while true {
      let start = offset
      let startLine = line
      guard try peek() != nil else { return nil }
      let record = try row(offset: start, line: startLine)
      // Rows of commas that a spreadsheet leaves behind, and the sign by which old programs end a file.
      if record.fault == nil, record.isBlank { continue }
      return record
    }
  }

  private mutating func row(offset: Int64, line startLine: Int64) throws(FileFault) -> Record {
    var record = Record(line: startLine, offset: offset, fields: [], fieldLines: [])
    record.fields.reserveCapacity(50)
    while true {
      record.fieldLines.append(line)
      let began = (offset: self.offset, line: line)
      let (raw, said, stop) = try field()
      var fault = said, end = stop
      if fault == .strayQuote || fault == .unclosedQuote(lost: 0), !isTrying, line > began.line + (end == .file ? 0 : 1) {
        record.lost = try takeUp(below: began)
        fault = .unclosedQuote(lost: record.lost)
        end = .row
      }
      // PostgreSQL keeps no zero bytes.
      let kept = Self.whole(raw)
      let bytes = kept.contains(0) ? kept.filter { $0 != 0 }[...] : kept
      if let fault, record.fault == nil {
        record.fault = fault
        record.faultField = record.fields.count
      }
      if let text = String(validating: bytes, as: UTF8.self) {
        let isSound = !MarkPile.isTooHigh(in: text)
        if !isSound, record.fault == nil {
          record.fault = .tooManyMarks
          record.faultField = record.fields.count
        }
        record.fields.append(isSound ? text : "")
      } else {
        if record.fault == nil {
          record.fault = .notUTF8
          record.faultField = record.fields.count
        }
        record.fields.append("")
      }
      if record.fault == nil, self.offset - record.offset > Int64(Self.rowMax) {
        record.fault = .rowTooLong
        record.faultField = record.fields.count - 1
      }
      if end != .field || record.fields.count >= Self.fieldsMax {
        if end == .field {
          record.fault = record.fault ?? .fieldsBeyond(most: Self.fieldsMax)
          try skipLine()
        }
        return record
      }
    }
  }

  private enum End { case field, row, file }

  /// One field; the reader stands behind its delimiter afterwards.
  private mutating func field() throws(FileFault) -> (ArraySlice<UInt8>, RowFault.What?, End) {
    guard let first = try peek() else { return ([], nil, .file) }
    if isQuoted, first == UInt8(ascii: "\"") { return try quotedField() }
    var start = at
    var held: [UInt8] = []
    while true {
      var stop: UInt8 = 0
      while at < buffer.count {
        let byte = buffer[at]
        if byte == delimiter || byte == 10 || byte == 13 {
          stop = byte
          break
        }
        at += 1
      }
      if stop == 0 {
        Self.add(buffer[start..<at], to: &held)
        guard try fill() else { return (held[...], nil, .file) }
        start = at
        continue
      }
      var bytes = buffer[start..<at]
      if !held.isEmpty || bytes.count > Self.fieldMax {
        Self.add(bytes, to: &held)
        bytes = held[...]
      }
      return (bytes, nil, try passEnd(stop))
    }
  }

  /// Adds what there is room for.
  private static func add(_ more: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes += more.prefix(max(0, fieldMax - bytes.count))
  }

  /// Without the part of a letter at the end of a field that filled its room.
  private static func whole(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard field.count >= fieldMax else { return field }
    var bytes = field
    while let last = bytes.last, last & 0x80 != 0 {
      bytes.removeLast()
      if last & 0xC0 == 0xC0 { break }
    }
    return bytes
  }

  /// Passes over a delimiter or the end of a line.
  private mutating func passEnd(_ stop: UInt8) throws(FileFault) -> End {
    at += 1
    if stop == delimiter { return .field }
    if stop == 13, try peek() == 10 { at += 1 }
    line += 1
    return .row
  }

  private mutating func quotedField() throws(FileFault) -> (ArraySlice<UInt8>, RowFault.What?, End) {
    let began = offset
    at += 1
    var bytes: [UInt8] = []
    while true {
      guard let byte = try peek() else { return (bytes[...], .unclosedQuote(lost: 0), .file) }
      if byte == UInt8(ascii: "\"") {
        at += 1
        guard let after = try peek() else { return (bytes[...], nil, .file) }
        if after == UInt8(ascii: "\"") {
          Self.add([after], to: &bytes)
          at += 1
          continue
        }
        if after == delimiter || after == 10 || after == 13 { return (bytes[...], nil, try passEnd(after)) }
        try skipLine()
        return (bytes[...], .strayQuote, .row)
      }
      // Plain stretches are copied at once.
      let start = at
      while at < buffer.count, buffer[at] != UInt8(ascii: "\"") {
        if buffer[at] == 10 { line += 1 }
        at += 1
      }
      Self.add(buffer[start..<at], to: &bytes)
      // A quote that never closes swallows the file.
      if offset - began > Self.quotedMax {
        try skipLine()
        return ([], .unclosedQuote(lost: 0), .row)
      }
    }
  }

  /// Goes back to the line below the one where a quote was opened that has no end, and from there to the first line that is a whole row;
  /// at most to where reading stood. Returns how many lines that say something were left out.
  private mutating func takeUp(below began: (offset: Int64, line: Int64)) throws(FileFault) -> Int64 {
    let end = (offset: offset, line: line)
    guard width > 0, againLeft >= end.offset - began.offset else { return max(0, end.line - began.line - 1) }
    againLeft -= end.offset - began.offset
    try move(to: began)
    try skipLine()
    var lost: Int64 = 0
    while offset < end.offset {
      let start = (offset: offset, line: line)
      isTrying = true
      let tried = try row(offset: start.offset, line: start.line)
      isTrying = false
      againLeft -= offset - start.offset
      try move(to: start)
      if tried.fault == nil, tried.fields.count == width, !tried.isBlank { break }
      if againLeft < 0 {
        lost += max(0, end.line - line)
        try move(to: end)
        break
      }
      try skipLine()
      if tried.fault != nil || !tried.isBlank { lost += 1 }
    }
    return lost
  }

  private mutating func move(to place: (offset: Int64, line: Int64)) throws(FileFault) {
    line = place.line
    if place.offset >= base, place.offset - base < Int64(buffer.count) {
      at = Int(place.offset - base)
      return
    }
    try source.seek(to: place.offset)
    (base, buffer, at, isAtEnd) = (place.offset, [], 0, false)
  }

  private mutating func skipLine() throws(FileFault) {
    while let byte = try peek() {
      at += 1
      if byte == 10 {
        line += 1
        return
      }
    }
  }

  private mutating func peek() throws(FileFault) -> UInt8? {
    if at < buffer.count { return buffer[at] }
    return try fill() ? buffer[at] : nil
  }

  /// Puts the next chunk in place of what was read; false at the end.
  @discardableResult
  private mutating func fill() throws(FileFault) -> Bool {
    guard !isAtEnd else { return false }
    base += Int64(buffer.count)
    buffer = try source.next(chunk)
    at = 0
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }
}
