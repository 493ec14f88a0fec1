import ArgumentParser
import Crypto
import Mustache
import Yams

@main struct Legalsite: ParsableCommand { }
