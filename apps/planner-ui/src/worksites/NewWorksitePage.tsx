export default function NewWorksitePage() {
  return null;
}
