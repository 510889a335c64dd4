import Kernel

/// Why a picture could not be brought here, or not be shown.
package enum PictureFault: Error, Hashable, Sendable {
  case badAddress
  /// The address leads into a private network.
  case forbiddenAddress
  case tooLarge
  /// Its bytes are none of the formats that are kept.
  case notAPicture
  /// It says that it has no size, or it cannot be read to its end.
  case broken
  /// Wider, higher or of more pixels than is taken.
  case tooManyPixels
  /// Making it smaller took more time or memory than one picture may.
  case tooMuchWork
  /// What makes prints of photos is not installed here.
  case noDarkroom
  case tooManyRedirects
  case tooSlow
  case unreachable
  /// The other server answered with this status.
  case status(Int)

  /// Trying again would not help.
  package var isFinal: Bool {
    switch self {
    case .badAddress, .forbiddenAddress, .tooLarge, .notAPicture, .broken, .tooManyPixels, .tooMuchWork: true
    case .noDarkroom, .tooManyRedirects, .tooSlow, .unreachable, .status: false
    }
  }

  package var sentence: Sentence {
    switch self {
    case .badAddress: Sentence(PicturePhrases.badAddress)
    case .forbiddenAddress: Sentence(PicturePhrases.forbiddenAddress)
    case .tooLarge: Sentence(PicturePhrases.tooLarge, ["max": String(FetchPicture.bytesMax >> 20)])
    case .notAPicture: Sentence(PicturePhrases.notAPicture)
    case .broken: Sentence(PicturePhrases.broken)
    case .tooManyPixels: Sentence(PicturePhrases.tooManyPixels, ["side": "16,383", "million": String(PixelSize.pixelsMax / 1_000_000)])
    case .tooMuchWork: Sentence(PicturePhrases.tooMuchWork)
    case .noDarkroom: Sentence(PicturePhrases.noDarkroom)
    case .tooManyRedirects: Sentence(PicturePhrases.tooManyRedirects)
    case .tooSlow: Sentence(PicturePhrases.tooSlow)
    case .unreachable: Sentence(PicturePhrases.unreachable)
    case .status(let status): Sentence(PicturePhrases.status, ["status": String(status)])
    }
  }

  /// As it stands in its column.
  package var text: String {
    switch self {
    case .badAddress: "bad-address"
    case .forbiddenAddress: "forbidden-address"
    case .tooLarge: "too-large"
    case .notAPicture: "not-a-picture"
    case .broken: "broken"
    case .tooManyPixels: "too-many-pixels"
    case .tooMuchWork: "too-much-work"
    case .noDarkroom: "no-darkroom"
    case .tooManyRedirects: "too-many-redirects"
    case .tooSlow: "too-slow"
    case .unreachable: "unreachable"
    case .status(let status): "status \(status)"
    }
  }

  package init(text: String) {
    let known: [PictureFault] = [
      .badAddress, .forbiddenAddress, .tooLarge, .notAPicture, .broken, .tooManyPixels, .tooMuchWork, .noDarkroom, .tooManyRedirects, .tooSlow,
    ]
    self = known.first { $0.text == text } ?? (text.hasPrefix("status ") ? Int(text.dropFirst(7)).map { .status($0) } : nil) ?? .unreachable
  }
}
