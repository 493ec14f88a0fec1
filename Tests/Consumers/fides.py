"""fideslang takes in the export for it, loses nothing of it, and knows each key."""

import json

from fideslang.default_taxonomy import DEFAULT_TAXONOMY
from fideslang.models import Taxonomy

from sites import items


def keys(kind):
    return {entry.fides_key for entry in getattr(DEFAULT_TAXONOMY, kind)}


def check(site, report):
    given = json.loads((site.exported("fideslang") / "fideslang.json").read_text())
    taxonomy = Taxonomy.model_validate(given)
    # The models ignore members that they do not know; so what they kept is compared with what they were given.
    for system in given["system"]:
        system["privacy_declarations"].sort(key=lambda declaration: declaration["name"])
    report.equal(taxonomy.model_dump(mode="json", exclude_unset=True), given, "fideslang reads something else")
    systems = [system.fides_key for system in taxonomy.system]
    report.equal(len(set(systems)), len(systems), "systems with one key")
    organizations = {organization.fides_key for organization in taxonomy.organization}
    for system in taxonomy.system:
        report.expect(system.organization_fides_key in organizations, f"{system.fides_key} is of no organization")
        for flow in system.egress or []:
            report.expect(flow.fides_key in systems, f"data goes to {flow.fides_key}, which is no system")
            report.expect(set(flow.data_categories) <= keys("data_category"), f"unknown category in {flow}")
        for declaration in system.privacy_declarations:
            report.expect(declaration.data_use in keys("data_use"), f"unknown data use {declaration.data_use}")
            report.expect(set(declaration.data_subjects) <= keys("data_subject"), f"unknown subject in {declaration}")
            used = {*declaration.data_categories, *declaration.shared_categories}
            report.expect(used <= keys("data_category"), f"unknown categories {used - keys('data_category')}")
    expected = sum(
        max(1, len(purpose.get("bases", [])))
        for _, policy in site.typed("privacyPolicy")
        for purpose in policy.get("purposes", [])
        if "fides" in purpose
        and any(purpose["id"] in item.get("purposes", []) and "fides" in item for item in items(policy).values()))
    found = sum(len(system.privacy_declarations) for system in taxonomy.system)
    report.equal(found, expected, "the number of declarations")
