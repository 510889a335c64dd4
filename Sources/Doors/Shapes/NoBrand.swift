import Kernel
import Wire

/// Something of the catalogue that is not there and that no command refuses.
enum NoBrand: Refusal, CaseIterable {
  case unknown, noCategory

  var code: String { self == .unknown ? "catalog/no-such-brand" : "catalog/no-such-category" }
  var sort: RefusalSort { .absent }
  var sentence: Sentence { Sentence(self == .unknown ? InputPhrases.noSuchBrand : InputPhrases.noSuchCategory) }
}
