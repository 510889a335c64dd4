import Kernel
import Web

extension Form {
  /// An amount in won as people write it; where the field is empty, what another field offers. Refuses at the field, with `wanted`
  /// where no amount stands there.
  package func won(_ name: String, else offered: String? = nil, wanted: Phrase) throws(InvalidInput) -> Money {
    var written = FormText.tidy(self[name])
    if written.isEmpty, let offered { written = FormText.tidy(self[offered]) }
    do throws(WrittenAmount.No) { return try WrittenAmount.read(written, in: .krw) } catch {
      switch error {
      case .unreadable, .negative: throw InvalidInput(name, wanted)
      default: throw InvalidInput(name, error.sentence(of: written, wanted: .krw))
      }
    }
  }
}

extension FieldReading {
  /// An amount of won, 0 or more, as people write it.
  package mutating func won(_ name: String, most: Int64) throws -> Int64 {
    let form = form
    return try value(else: 0) { try Self.within(form.won(name, wanted: FormPhrases.noNumber).minor, most, name) }
  }

  /// A whole number of 0 or more as people write it, with or without commas, in plain or full-width figures.
  package mutating func number(_ name: String, most: Int64) throws -> Int64 {
    let written = form[name]
    return try value(else: 0) {
      return try Self.within(Self.whole(written, name), most, name)
    }
  }

  private static func whole(_ written: String, _ name: String) throws(InvalidInput) -> Int64 {
    do throws(WrittenNumber.No) {
      let number = try WrittenNumber.read(written)
      guard number >= 0 else { throw .unreadable }
      return number
    } catch {
      throw error == .unreadable ? InvalidInput(name, FormPhrases.noNumber) : InvalidInput(name, error.sentence(of: written))
    }
  }

  private static func within(_ number: Int64, _ most: Int64, _ name: String) throws(InvalidInput) -> Int64 {
    guard number <= most else { throw InvalidInput(name, InputPhrases.tooLarge, ["max": Format(.korean).number(most)]) }
    return number
  }
}
