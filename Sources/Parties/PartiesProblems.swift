import Kernel

/// Every kind of refusal of this target, for docs/problems.md.
package enum PartiesProblems {
  package static let all: [ProblemKind] =
    SucceedParty.No.allCases.map { ProblemKind($0) } + Authority.No.allCases.map { ProblemKind($0) }
    + GrantRole.No.allCases.map { ProblemKind($0) } + [ProblemKind(CreateMerchant.No.missing("company")), ProblemKind(CreateMerchant.No.registrationTaken)]
    + SignUp.No.allCases.map { ProblemKind($0) } + SignUpConsent.No.allCases.map { ProblemKind($0) } + FrontDoor.No.allCases.map { ProblemKind($0) }
    + [ProblemKind(TryLimit.No(retryAfterSeconds: 900)), ProblemKind(SignUp.TooMany(.seconds(30)))] + Profile.No.allCases.map { ProblemKind($0) }
    + Address.No.allCases.map { ProblemKind($0) } + OpenGuest.No.allCases.map { ProblemKind($0) }
    + ConsentRefusal.allCases.map { ProblemKind($0) }
}
