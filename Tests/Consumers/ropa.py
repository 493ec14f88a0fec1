"""csv and json read the record of processing activities: a row and an activity for each purpose."""

import csv
import json

from sites import covered, items


def check(site, report):
    folder = site.exported("ropa")
    with open(folder / "ropa.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    record = json.loads((folder / "ropa.json").read_text())
    policies = [policy for _, policy in site.typed("privacyPolicy")]
    purposes = [purpose["id"] for policy in policies for purpose in policy.get("purposes", [])]
    activities = [activity for policy in record["records"] for activity in policy["activities"]]
    report.equal([row["id"] for row in rows], purposes, "the rows")
    report.equal([activity["id"] for activity in activities], purposes, "the activities")
    report.expect(all(None not in row and None not in row.values() for row in rows), "a row of another length")
    for letter in "abcdefg":
        report.expect(any(name.startswith(f"30(1)({letter}) ") for name in rows[0]), f"no column for letter {letter}")
    for policy, own in zip(policies, record["records"]):
        for activity in own["activities"]:
            data = {name for name, item in items(policy).items() if activity["id"] in item.get("purposes", [])}
            found = {category["id"] for category in activity.get("dataCategories", [])}
            report.equal(found, data, f"the data of {activity['id']}")
            for key, member, references in (
                ("recipients", "recipientCategories", "data"), ("retention", "erasure", "covers")):
                expected = {entry["id"] for entry in policy.get(key, [])
                            if covered(policy, entry.get(references, [])) & data}
                found = {entry["id"] for entry in activity.get(member, [])}
                report.equal(found, expected, f"{key} of {activity['id']}")
