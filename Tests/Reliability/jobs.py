"""The commands that write, which all parts put to the test."""

from building import Build, First
from writing import Adopt, Export, New, Release, Withdraw

ALL = (Build, First, Release, Adopt, Withdraw, New, Export)
# Those that are unlike one another, for parts that take long: an adoption does what a release does, and more.
FEW = (Build, Adopt, New, Export)
