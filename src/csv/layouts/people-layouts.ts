import type { Layout } from "./layout.ts";

/** Responses to a form. Who answers in what role is a question of the form's own. */
const forms: readonly Layout[] = [
  {
    key: "microsoft-forms",
    name: "Microsoft Forms (responses)",
    source: "columns and suffixes as in github.com/MewsMentor (Documents/surveyupdate.md)",
    holds: "answers",
    signs: ["ID", "Start time", "Completion time", "Email", "Name"],
    mapping: {
      id: { column: "Email", kind: "email" },
      name: "Name",
      duplicates: { latestBy: "Completion time" },
      ignore: ["ID", "Start time", "Last modified time"],
    },
    separator: ";",
  },
  {
    key: "google-forms",
    name: "Google Forms (responses)",
    source: "columns as in github.com/cyrusstoller/yenta",
    holds: "answers",
    signs: ["Timestamp", "Email Address"],
    mapping: { id: { column: "Email Address", kind: "email" }, duplicates: { latestBy: "Timestamp" } },
    separator: ", ",
  },
  {
    key: "pushfar-preferences",
    name: "PushFar (mentoring preferences)",
    source: "https://support.pushfar.com/knowledge-base/bulk-uploading-mentoring-preferences/matches",
    holds: "answers",
    signs: ["Program ID", "Mentoring Type"],
    mapping: {
      id: { column: "Email", kind: "email" },
      name: ["First Name", "Last Name"],
      takesPartAs: { column: "Mentoring Type", mentor: ["mentor"], mentee: ["mentee"], both: ["both"], neither: ["disabled"] },
      capacity: "Maximum mentees",
      ignore: ["Program ID", "Help Mentee With", "Mentor Expectation"],
    },
    separator: ";",
  },
];

/** Exports of systems that know everybody, with who reports to whom. */
const directories: readonly Layout[] = [
  {
    key: "together",
    name: "Together (user directory)",
    source: "https://help.togetherplatform.com/hc/en-us/articles/4401992368283-User-Directory-Data-Spec",
    holds: "directory",
    signs: ["employeeId", "supervisorId", "employeeStatusCode"],
    mapping: {
      id: { column: "email", kind: "email" },
      key: "employeeId",
      name: ["firstName", "lastName"],
      manager: "supervisorId",
      available: { column: "employeeStatusCode", yes: ["A"], no: ["T", "L"] },
    },
  },
  {
    key: "successfactors",
    name: "SAP SuccessFactors (user data file)",
    source: "https://apps.support.sap.com/sap/support/knowledge/public/en/2087504",
    holds: "directory",
    signs: ["STATUS", "USERID", "MANAGER"],
    mapping: {
      id: { column: "EMAIL", kind: "email" },
      key: "USERID",
      name: ["FIRSTNAME", "LASTNAME"],
      manager: { column: "MANAGER", labels: { NO_MANAGER: null, NO_MGR: null } },
      available: { column: "STATUS", yes: ["active"], no: ["inactive"] },
    },
  },
  {
    key: "bamboohr",
    name: "BambooHR (employee fields)",
    source: "https://docs.workato.com/connectors/bamboo-hr/updated-employee-trigger",
    holds: "directory",
    signs: ["displayName", "workEmail"],
    mapping: {
      id: { column: "workEmail", kind: "email" },
      // The supervisor's employee number: the other one, supervisorId, is a number of the system's own.
      key: "employeeNumber",
      name: ["firstName", "lastName"],
      manager: "supervisorEId",
      available: { column: "status", yes: ["Active"], no: ["Inactive"] },
    },
  },
  {
    key: "scim",
    name: "SCIM 2.0 (users)",
    source: "https://www.rfc-editor.org/rfc/rfc7643#section-4.3",
    holds: "directory",
    signs: ["scim id", "userName", "active", "manager.value"],
    mapping: {
      id: { column: "email", kind: "email" },
      key: "scim id",
      name: "displayName",
      manager: "manager.value",
      available: { column: "active", yes: ["TRUE"], no: ["FALSE"] },
    },
  },
];

/** Layouts of sheets of people that are told by their headers. */
export const layouts: readonly Layout[] = [...forms, ...directories];
